namespace ReportWorker.Sheets.Writing;

/// <summary>What may be typed into cells.</summary>
public abstract record CellRule
{
    private CellRule()
    {
    }

    /// <summary>A whole number.</summary>
    /// <param name="Least">The smallest.</param>
    /// <param name="Most">The largest.</param>
    public sealed record Whole(long Least, long Most) : CellRule;

    /// <summary>A number.</summary>
    /// <param name="Least">The smallest.</param>
    /// <param name="Most">The largest.</param>
    public sealed record Number(decimal Least, decimal Most) : CellRule;

    /// <summary>A day.</summary>
    /// <param name="First">The earliest.</param>
    /// <param name="Last">The latest.</param>
    public sealed record Day(DateOnly First, DateOnly Last) : CellRule;

    /// <summary>A text.</summary>
    /// <param name="MaxLength">The most characters.</param>
    public sealed record Length(int MaxLength) : CellRule;

    /// <summary>One of some words, offered as a list.</summary>
    /// <param name="Words">The words, without commas and quotation marks; together at most 255 characters.</param>
    public sealed record OneOf(IReadOnlyList<string> Words) : CellRule;
}

/// <summary>A rule for what may be typed into cells, with what people are told. Spreadsheet programs hold to it while typing, not while pasting.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Prompt">What is shown beside the chosen cell.</param>
/// <param name="Error">What is said of something else.</param>
public sealed record CellCheck(CellRange Range, CellRule Rule, CellHint Prompt, CellHint Error)
{
    /// <summary>True when people are asked and may insist; false when it is refused.</summary>
    public bool OnlyWarns { get; init; }
}

/// <summary>A short text with a heading; what is longer than spreadsheet programs allow is cut.</summary>
/// <param name="Title">The heading, at most 32 characters.</param>
/// <param name="Text">The text, at most 255 characters.</param>
public sealed record CellHint(string Title, string Text);

/// <summary>How cells look while a formula holds.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Formula">The formula for the first of them, without its equals sign.</param>
/// <param name="Colour">The colour of the letters, as <c>RRGGBB</c>.</param>
/// <param name="Fill">The colour behind them, as <c>RRGGBB</c>.</param>
public sealed record CellMark(CellRange Range, string Formula, string Colour, string Fill);

/// <summary>How a sheet prints: on A4, as wide as the page.</summary>
/// <param name="Area">The cells that are printed.</param>
/// <param name="FirstTitleRow">The first row that is repeated on each page; 0 for none.</param>
/// <param name="LastTitleRow">The last of them.</param>
/// <param name="Landscape">True for the wide side up.</param>
/// <param name="Footer">The text in the middle of the foot of each page; <c>&amp;P</c> is its number, <c>&amp;N</c> how many there are.</param>
public sealed record PrintSetup(CellRange Area, int FirstTitleRow, int LastTitleRow, bool Landscape, string Footer);
