namespace ReportWorker.Sheets.Writing;

/// <summary>A workbook to be written. The same book gives the same bytes.</summary>
/// <param name="Sheets">Its sheets, at least one, in the order of their tabs; the first one is open.</param>
/// <param name="Names">Names for cells.</param>
public sealed record SheetBook(IReadOnlyList<BookSheet> Sheets, IReadOnlyList<BookName> Names)
{
    /// <summary>The font of all cells.</summary>
    public string Font { get; init; } = "Times New Roman";

    /// <summary>The size of that font in points.</summary>
    public decimal FontSize { get; init; } = 12;
}

/// <summary>A name for cells of a sheet.</summary>
/// <param name="Name">The name: letters, digits and underscores, unlike any cell's own.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Range">The cells.</param>
public sealed record BookName(string Name, string Sheet, CellRange Range);

/// <summary>How easily people get to see a sheet.</summary>
public enum SheetVisibility
{
    /// <summary>It has a tab.</summary>
    Visible,

    /// <summary>People can bring its tab back.</summary>
    Hidden,

    /// <summary>Only programs can.</summary>
    VeryHidden,
}

/// <summary>One sheet.</summary>
/// <param name="Name">What its tab says; at most 31 characters, none of <c>[]:*?/\</c>.</param>
/// <param name="Columns">How its columns look; those that are not named are usual ones.</param>
/// <param name="Rows">Its rows, from the top.</param>
public sealed record BookSheet(string Name, IReadOnlyList<BookColumn> Columns, IReadOnlyList<BookRow> Rows)
{
    /// <summary>Cells that are shown as one.</summary>
    public IReadOnlyList<CellRange> Merged { get; init; } = [];

    /// <summary>What may be typed where.</summary>
    public IReadOnlyList<CellCheck> Checks { get; init; } = [];

    /// <summary>How cells look while something holds; of several the first counts.</summary>
    public IReadOnlyList<CellMark> Marks { get; init; } = [];

    /// <summary>What is said about single cells, shown beside them.</summary>
    public IReadOnlyList<CellNote> Notes { get; init; } = [];

    /// <summary>The rows down to this one stay in sight; 0 for none.</summary>
    public int FrozenRows { get; init; }

    /// <summary>True when only unlocked cells can be changed. There is no password: it prevents mistakes, not intent.</summary>
    public bool Protected { get; init; }

    /// <summary>How it prints; null as the program likes.</summary>
    public PrintSetup? Print { get; init; }

    /// <summary>Who sees it.</summary>
    public SheetVisibility Visibility { get; init; }

    /// <summary>The cell that is chosen when it is opened; null for the first.</summary>
    public CellRange? Active { get; init; }
}

/// <summary>A note at a cell.</summary>
/// <param name="Row">The cell's row, from 1.</param>
/// <param name="Column">The cell's column, from 0.</param>
/// <param name="Text">What it says.</param>
public sealed record CellNote(int Row, int Column, string Text);

/// <summary>How a column looks.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Width">Its width, in digits of the book's font.</param>
/// <param name="Hidden">True when people do not see it.</param>
public sealed record BookColumn(int Column, decimal Width, bool Hidden = false);

/// <summary>A row with its cells.</summary>
/// <param name="Number">The row, from 1.</param>
/// <param name="Cells">Its cells, from the left.</param>
public sealed record BookRow(int Number, IReadOnlyList<BookCell> Cells)
{
    /// <summary>The most points a row can be high.</summary>
    public const decimal MaxHeight = 409;

    /// <summary>Its height in points; null as the program finds it.</summary>
    public decimal? Height { get; init; }

    /// <summary>True when people do not see it.</summary>
    public bool Hidden { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Content">What stands in it; null for a blank one.</param>
/// <param name="Style">How it looks.</param>
public sealed record BookCell(int Column, CellContent? Content, CellStyle Style);
