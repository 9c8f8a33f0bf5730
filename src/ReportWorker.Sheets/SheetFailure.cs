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
    /// <param name="Sheet">The sheet; empty for a .csv file, here and below.</param>
    public sealed record TooManyRows(int Limit, string Sheet = "") : SheetFailure;

    /// <summary>A row has more columns than allowed.</summary>
    /// <param name="Line">Where the row begins.</param>
    /// <param name="Limit">The most columns.</param>
    /// <param name="Sheet">The sheet.</param>
    public sealed record TooManyColumns(int Line, int Limit, string Sheet = "") : SheetFailure;

    /// <summary>A cell is longer than allowed.</summary>
    /// <param name="Line">Where its row begins.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="Limit">The most characters.</param>
    /// <param name="Sheet">The sheet.</param>
    public sealed record CellTooLong(int Line, int Column, int Limit, string Sheet = "") : SheetFailure;

    /// <summary>A quotation mark stands inside a cell without being doubled.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    public sealed record StrayQuote(int Line, int Column) : SheetFailure;

    /// <summary>A cell begins with a quotation mark and never ends.</summary>
    /// <param name="Line">The line of the mark.</param>
    /// <param name="Column">Its column.</param>
    public sealed record UnclosedQuote(int Line, int Column) : SheetFailure;

    /// <summary>A workbook is damaged, or was never one: a part is missing, cut off, altered, or not what its place in the file requires.</summary>
    /// <param name="Part">The part of the file, as it is called in there; empty when the whole is meant.</param>
    /// <param name="Cell">The cell, such as <c>C12</c>; empty when none is to blame.</param>
    public sealed record Damaged(string Part, string Cell = "") : SheetFailure;

    /// <summary>A workbook is protected by a password, so that nothing in it can be read.</summary>
    public sealed record Encrypted : SheetFailure;

    /// <summary>A workbook brings something along that can act by itself or reach beyond the file.</summary>
    /// <param name="Danger">What.</param>
    /// <param name="Part">The part of the file that shows it.</param>
    public sealed record Unsafe(SheetDanger Danger, string Part) : SheetFailure;

    /// <summary>A workbook unpacks to more than allowed, in all or for one part, or is packed more densely than any real one.</summary>
    /// <param name="Part">The part at which it was found.</param>
    /// <param name="Limit">The most bytes, of the workbook in all.</param>
    public sealed record UnpacksTooLarge(string Part, long Limit) : SheetFailure;

    /// <summary>A workbook has more of something than allowed.</summary>
    /// <param name="What">Of what.</param>
    /// <param name="Limit">The most.</param>
    public sealed record TooMany(SheetThing What, int Limit) : SheetFailure;

    /// <summary>A workbook has no sheet of cells, only charts or nothing at all.</summary>
    public sealed record NoSheet : SheetFailure;

    /// <summary>A workbook comes from Excel 95 or earlier.</summary>
    public sealed record TooOld : SheetFailure;
}
