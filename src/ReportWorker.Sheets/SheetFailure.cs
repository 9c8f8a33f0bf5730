namespace ReportWorker.Sheets;

/// <summary>Why a file cannot be read as a table. Lines and columns count from 1.</summary>
public abstract record SheetFailure
{
    private SheetFailure()
    {
    }

    /// <summary>There is nothing in it.</summary>
    public sealed record Empty : SheetFailure;

    /// <summary>It is larger than allowed.</summary>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Limit">The largest size.</param>
    public sealed record TooManyBytes(long Bytes, long Limit) : SheetFailure;

    /// <summary>It is a file of another kind, whatever its name says.</summary>
    /// <param name="Kind">Which kind.</param>
    public sealed record OtherFile(FileKind Kind) : SheetFailure;

    /// <summary>It is text in another encoding than UTF-8.</summary>
    /// <param name="Encoding">The encoding it seems to have, by its usual name.</param>
    /// <param name="Line">The first line that is not UTF-8.</param>
    public sealed record OtherEncoding(string Encoding, int Line) : SheetFailure;

    /// <summary>Its columns are separated by tabs, not by commas or semicolons.</summary>
    public sealed record Tabs : SheetFailure;

    /// <summary>It has more rows than allowed.</summary>
    /// <param name="Limit">The most rows.</param>
    public sealed record TooManyRows(int Limit) : SheetFailure;

    /// <summary>A row has more columns than allowed.</summary>
    /// <param name="Line">Where the row begins.</param>
    /// <param name="Limit">The most columns.</param>
    public sealed record TooManyColumns(int Line, int Limit) : SheetFailure;

    /// <summary>A cell is longer than allowed.</summary>
    /// <param name="Line">Where its row begins.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="Limit">The most characters.</param>
    public sealed record CellTooLong(int Line, int Column, int Limit) : SheetFailure;

    /// <summary>A quotation mark stands inside a cell without being doubled.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    public sealed record StrayQuote(int Line, int Column) : SheetFailure;

    /// <summary>A cell begins with a quotation mark and never ends.</summary>
    /// <param name="Line">The line of the mark.</param>
    /// <param name="Column">Its column.</param>
    public sealed record UnclosedQuote(int Line, int Column) : SheetFailure;
}
