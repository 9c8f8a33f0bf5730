using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>
/// What programs find a form's parts by, whatever people do to its looks: a hidden first row says what the file is, a hidden second row what
/// its columns hold, a hidden first column which row is which. The same is said by names for cells. Rows and columns count from 1 and 0.
/// </summary>
public static class FormLayout
{
    /// <summary>The first cell of a form.</summary>
    public const string Marker = "reportworker-form";

    /// <summary>The number of this layout, which stands beside the marker.</summary>
    public const int Version = 1;

    /// <summary>The row that says what the file is: marker, layout, form, unit, period, token.</summary>
    public const int IdentityRow = 1;

    /// <summary>The row that says what columns hold.</summary>
    public const int HeadingRow = 2;

    /// <summary>The column that says which row is which: the code of an indicator or narrative section, or <see cref="BlankIsZeroCode"/>.</summary>
    public const int CodeColumn = 0;

    /// <summary>In the identity row: the layout's number.</summary>
    public const int VersionColumn = 1;

    /// <summary>In the identity row: the form's code.</summary>
    public const int FormColumn = 2;

    /// <summary>In the identity row: the unit's code.</summary>
    public const int UnitColumn = 3;

    /// <summary>In the identity row: the period.</summary>
    public const int PeriodColumn = 4;

    /// <summary>In the identity row: the token.</summary>
    public const int TokenColumn = 5;

    /// <summary>Over the column of codes.</summary>
    public const string CodeHeading = "code";

    /// <summary>Over the column in which narratives begin; they reach over all columns of the form.</summary>
    public const string TextHeading = "text";

    /// <summary>Over the column with last period's values.</summary>
    public const string PreviousHeading = "previous";

    /// <summary>Over the column that units fill in.</summary>
    public const string ValueHeading = "value";

    /// <summary>Over the column that says what does not fit.</summary>
    public const string CheckHeading = "check";

    /// <summary>The code of the row with the box that makes blanks zero. No indicator has a code like this.</summary>
    public const string BlankIsZeroCode = "@blank-is-zero";

    /// <summary>The cell name of the form's code.</summary>
    public const string FormName = "rw_form";

    /// <summary>The cell name of the unit's code.</summary>
    public const string UnitName = "rw_unit";

    /// <summary>The cell name of the period.</summary>
    public const string PeriodName = "rw_period";

    /// <summary>The cell name of the token.</summary>
    public const string TokenName = "rw_token";

    /// <summary>The cell name of the box that makes blanks zero.</summary>
    public const string BlankIsZeroName = "rw_blank_is_zero";

    /// <summary>What the name of an input cell begins with. Codes alone could be names of cells, such as <c>dv1</c>.</summary>
    public const string ValueNamePrefix = "rw_value_";

    /// <summary>What a flag's cell and the box say for yes.</summary>
    public const string Yes = "Có";

    /// <summary>What a flag's cell and the box say for no.</summary>
    public const string No = "Không";

    /// <summary>The name of the cell that an indicator's or narrative section's answer stands in.</summary>
    public static string ValueNameOf(IndicatorCode code) => ValueNamePrefix + code.Value;
}
