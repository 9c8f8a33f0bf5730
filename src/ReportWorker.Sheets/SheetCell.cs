using System.Globalization;

namespace ReportWorker.Sheets;

/// <summary>One cell. The cells of a .csv file are text or blank; a spreadsheet's are what the spreadsheet holds them for.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">
/// Its value as invariant text: <c>1459.5</c>, <c>2020-06-05</c>, <c>2020-06-05 14:30:00</c>, <c>14:30:00</c>, <c>TRUE</c>,
/// <c>#REF!</c>; empty when blank. A number too large to be kept exactly is text.
/// </param>
/// <param name="Number">The number, with the 15 significant digits that a spreadsheet shows; of a day its serial number; otherwise 0.</param>
/// <param name="Day">The day; null when the cell holds none, also for a time of day alone and for days that never were (29 February 1900).</param>
/// <param name="Formula">
/// The formula without its equals sign when the cell has one, whose last result then is the value; empty where the file says only that the
/// cell shares another's; null when there is none. Known of .xlsx only.
/// </param>
public readonly record struct SheetCell(CellKind Kind, string Text, decimal Number = 0, DateOnly? Day = null, string? Formula = null)
{
    private readonly string? _text = Text;

    /// <summary>A cell with nothing in it.</summary>
    public static SheetCell Blank { get; } = new(CellKind.Blank, "");

    /// <summary>Its value as invariant text.</summary>
    public string Text
    {
        get => _text ?? "";
        init => _text = value;
    }

    /// <summary>A text; blank when there is nothing but white space in it.</summary>
    public static SheetCell OfText(string text) => new(string.IsNullOrWhiteSpace(text) ? CellKind.Blank : CellKind.Text, text);

    /// <summary>A number.</summary>
    public static SheetCell OfNumber(decimal number) => new(CellKind.Number, number.ToString(CultureInfo.InvariantCulture), number);
}
