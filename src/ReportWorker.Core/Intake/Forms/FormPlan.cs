using ReportWorker.Core.Indicators;
using ReportWorker.Sheets.Writing;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>A part of a form's table.</summary>
/// <param name="Row">The first row of it.</param>
internal abstract record FormPart(int Row);

/// <summary>The heading of a section.</summary>
internal sealed record FormHeading(int Row, int Number, string Title) : FormPart(Row);

/// <summary>An indicator's row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Number">Its number in the section.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Parts">The indicators that it is the sum of, when the form adds them up itself; empty when people type it.</param>
internal sealed record FormEntry(int Row, int Number, Indicator Indicator, IReadOnlyList<Indicator> Parts) : FormPart(Row)
{
    /// <summary>True when the form adds it up.</summary>
    public bool IsTotal => Parts.Count > 0;

    /// <summary>The cell of its value, as formulas name it.</summary>
    public string Cell => new CellRange(Row, FormColumns.Value).Fixed();
}

/// <summary>A narrative section: a row with its name, and the rows of its cell.</summary>
internal sealed record FormText(int Row, int Number, NarrativeSection Section, int Rows) : FormPart(Row)
{
    /// <summary>The cell of the text.</summary>
    public CellRange Range => new(Row + 1, FormColumns.First, Row + Rows, FormColumns.Last);
}

/// <summary>Which part of a form stands in which row, for units of one kind.</summary>
internal sealed class FormPlan
{
    // The least and the most rows that a narrative's cell is made of, and how many characters one of them shows.
    private const int MostRows = 3;
    private const int LettersOfRow = 700;

    private FormPlan(IReadOnlyList<FormPart> parts)
    {
        Parts = parts;
        Entries = parts.OfType<FormEntry>().ToDictionary(entry => entry.Indicator.Code.Value);
    }

    /// <summary>All parts, from the top.</summary>
    public IReadOnlyList<FormPart> Parts { get; }

    /// <summary>The indicators' rows by their codes.</summary>
    public IReadOnlyDictionary<string, FormEntry> Entries { get; }

    /// <summary>The last row.</summary>
    public int LastRow => Parts.Max(part => part is FormText text ? text.Row + text.Rows : part.Row);

    /// <summary>Lays a form out.</summary>
    /// <param name="form">The form.</param>
    /// <param name="unitKind">The kind of the units that fill it in; what they do not enter is left out.</param>
    public static FormPlan Of(Form form, string unitKind)
    {
        var entered = form.Indicators.Where(indicator => indicator.IsEnteredBy(unitKind)).ToDictionary(indicator => indicator.Code);
        var parts = new List<FormPart>();
        var (row, section) = (FormColumns.FirstTableRow, 0);
        foreach (var part in form.Sections)
        {
            var indicators = part.Indicators.Where(indicator => entered.ContainsKey(indicator.Code)).ToList();
            if (indicators.Count + part.Narratives.Count == 0)
            {
                continue;
            }

            var number = 0;
            parts.Add(new FormHeading(row++, ++section, part.Title));
            foreach (var indicator in indicators)
            {
                parts.Add(new FormEntry(row++, ++number, indicator, PartsOf(indicator, entered)));
            }

            foreach (var narrative in part.Narratives)
            {
                var text = new FormText(row, ++number, narrative, Math.Clamp(1 + (narrative.MaxLength / LettersOfRow), 1, MostRows));
                parts.Add(text);
                row += text.Rows + 1;
            }
        }

        return new FormPlan(parts);
    }

    // A whole that is typed beside its parts can be wrong; a sum cannot.
    private static List<Indicator> PartsOf(Indicator whole, Dictionary<IndicatorCode, Indicator> entered)
    {
        var parts = whole.Breakdown.Select(entered.GetValueOrDefault).OfType<Indicator>().Where(IsQuantity).ToList();
        return IsQuantity(whole) && parts.Count == whole.Breakdown.Count ? parts : [];
    }

    private static bool IsQuantity(Indicator indicator) => indicator is { Type: ValueType.Number, Kind: not IndicatorKind.Flag };
}

/// <summary>The columns and first rows that people see; programs find their way by <see cref="FormLayout"/>.</summary>
internal static class FormColumns
{
    public const int First = 1;
    public const int Number = 1;
    public const int Label = 2;
    public const int Unit = 3;
    public const int Previous = 4;
    public const int Value = 5;
    public const int Check = 6;
    public const int Last = 6;

    public const int ParentRow = 3;
    public const int UnitRow = 4;
    public const int TitleRow = 5;
    public const int PeriodRow = 6;
    public const int GuideRow = 7;
    public const int BlankIsZeroRow = 8;
    public const int TableHeadingRow = 9;
    public const int FirstTableRow = 10;

    /// <summary>The cell of the box, as formulas name it.</summary>
    public static string BlankIsZeroCell { get; } = new CellRange(BlankIsZeroRow, Value).Fixed();
}
