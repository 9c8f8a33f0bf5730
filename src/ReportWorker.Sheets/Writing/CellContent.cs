namespace ReportWorker.Sheets.Writing;

/// <summary>What stands in a cell.</summary>
public abstract record CellContent
{
    private CellContent()
    {
    }

    /// <summary>A text; whatever it begins with, it is never taken for a formula.</summary>
    /// <param name="Value">The text; lines are separated by line feeds.</param>
    public sealed record Text(string Value) : CellContent;

    /// <summary>A text that changes its look.</summary>
    /// <param name="Runs">Its pieces.</param>
    public sealed record Rich(IReadOnlyList<TextRun> Runs) : CellContent;

    /// <summary>A number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(decimal Value) : CellContent;

    /// <summary>A day.</summary>
    /// <param name="Value">The day, from 1 March 1900 on.</param>
    public sealed record Day(DateOnly Value) : CellContent;

    /// <summary>A formula that gives a text, a number or nothing.</summary>
    /// <param name="Expression">The formula without its equals sign, in English names with commas.</param>
    /// <param name="Result">What it gives as the book stands, for programs that do not compute; null for an empty text.</param>
    public sealed record Formula(string Expression, decimal? Result = null) : CellContent;
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Font">How it looks; null as the cell does.</param>
public sealed record TextRun(string Text, CellFont? Font = null);
