using System.Globalization;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What a part of a formula gives.</summary>
internal enum TermKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, which spreadsheets count as a number.</summary>
    Day,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>A part of a spreadsheet formula, such that it can stand in any place.</summary>
/// <param name="Formula">The part.</param>
/// <param name="Kind">What it gives.</param>
internal sealed record SheetTerm(string Formula, TermKind Kind)
{
    // The longest text that a formula can hold in one piece.
    private const int LongestLiteral = 250;

    /// <summary>A number.</summary>
    public static SheetTerm Of(decimal number) => new(number.ToString(CultureInfo.InvariantCulture), TermKind.Number);

    /// <summary>A day.</summary>
    public static SheetTerm Of(DateOnly day) =>
        new(string.Create(CultureInfo.InvariantCulture, $"DATE({day.Year},{day.Month},{day.Day})"), TermKind.Day);

    /// <summary>A text.</summary>
    public static SheetTerm Of(string text) => new(Quote(text), TermKind.Text);

    /// <summary>A text as formulas write it.</summary>
    public static string Quote(string text) => text.Length <= LongestLiteral
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : string.Join('&', text.Chunk(LongestLiteral).Select(piece => Quote(new string(piece))));

    /// <summary>The same as a condition takes it: nought and nothing are false.</summary>
    public string AsTruth() => Kind switch
    {
        TermKind.Number => $"({Formula}<>0)",
        TermKind.Text => $"({Formula}<>\"\")",
        TermKind.Day => "TRUE",
        _ => Formula,
    };
}
