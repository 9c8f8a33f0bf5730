using ReportWorker.Sheets.Xls;
using ReportWorker.Sheets.Xlsx;

namespace ReportWorker.Sheets;

/// <summary>What came of opening a file.</summary>
public abstract record WorkbookOpening
{
    private WorkbookOpening()
    {
    }

    /// <summary>The file can be read to its end.</summary>
    /// <param name="Workbook">The workbook.</param>
    public sealed record Opened(Workbook Workbook) : WorkbookOpening;

    /// <summary>The file cannot be read, for all of these reasons.</summary>
    /// <param name="Failures">The reasons, at least one.</param>
    public sealed record Refused(IReadOnlyList<SheetFailure> Failures) : WorkbookOpening;
}

/// <summary>
/// The sheets of an .xlsx, .xls or .csv file. What kind of file it is its content decides, never its name. Everything that could stop the
/// reading, and everything in it that could do harm, is found when it is opened; a .csv file is a workbook of one sheet without a name.
/// </summary>
public sealed class Workbook
{
    internal Workbook(WorkbookFormat format, IReadOnlyList<WorkbookSheet> sheets, IReadOnlyDictionary<string, NamedCell> names) =>
        (Format, Sheets, Names) = (format, sheets, names);

    /// <summary>What kind of file it is.</summary>
    public WorkbookFormat Format { get; }

    /// <summary>The sheets in their order, hidden ones among them; at least one.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>
    /// The names that stand for a single cell; upper and lower case are one, as in a spreadsheet. Known of .xlsx only.
    /// </summary>
    public IReadOnlyDictionary<string, NamedCell> Names { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="limits">How much it may hold.</param>
    public static WorkbookOpening Open(ReadOnlyMemory<byte> content, SheetLimits limits)
    {
        try
        {
            return content.Span switch
            {
                [0x50, 0x4B, 0x03 or 0x05, 0x04 or 0x06, ..] => XlsxWorkbook.Open(Bounded(content, limits), limits),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => XlsWorkbook.Open(Bounded(content, limits), limits),
                [0x09, 0x08, _, 0x00, ..] => XlsWorkbook.OpenStream(Bounded(content, limits), limits, []),
                [0x09, 0x00 or 0x02 or 0x04, _, 0x00, ..] => throw new SheetException(new SheetFailure.TooOld()),
                _ => OpenText(content, limits),
            };
        }
        catch (SheetException e)
        {
            return new WorkbookOpening.Refused([e.Failure]);
        }
    }

    private static ReadOnlyMemory<byte> Bounded(ReadOnlyMemory<byte> content, SheetLimits limits) => content.Length <= limits.MaxWorkbookBytes
        ? content
        : throw new SheetException(new SheetFailure.TooManyBytes(content.Length, limits.MaxWorkbookBytes));

    private static WorkbookOpening OpenText(ReadOnlyMemory<byte> content, SheetLimits limits) => CsvSheet.Open(content, limits) switch
    {
        SheetOpening.Opened(var sheet) => new WorkbookOpening.Opened(new Workbook(
            WorkbookFormat.Csv, [new WorkbookSheet("", isHidden: false, sheet.Rows)], new Dictionary<string, NamedCell>())),
        SheetOpening.Refused(var failures) => new WorkbookOpening.Refused(failures),
        _ => throw new InvalidOperationException("A file is either opened or refused."),
    };
}
