namespace ReportWorker.Sheets;

/// <summary>How much a file may hold; what goes beyond is refused before it is taken apart.</summary>
public sealed record SheetLimits
{
    /// <summary>The limits for files that come from outside.</summary>
    public static SheetLimits Default { get; } = new();

    /// <summary>The largest .csv file, in bytes.</summary>
    public long MaxBytes { get; init; } = 128L << 20;

    /// <summary>The most rows, blank ones included.</summary>
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>The most columns.</summary>
    public int MaxColumns { get; init; } = 2_000;

    /// <summary>The most characters in a cell; the limit of spreadsheet programs.</summary>
    public int MaxCellLength { get; init; } = 32_767;

    /// <summary>The largest .xlsx or .xls file, in bytes.</summary>
    public long MaxWorkbookBytes { get; init; } = 32L << 20;

    /// <summary>The most bytes that one part of an .xlsx file may unpack to.</summary>
    public long MaxPartBytes { get; init; } = 48L << 20;

    /// <summary>The most bytes that all parts of an .xlsx file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = 64L << 20;

    /// <summary>The most parts in an .xlsx file.</summary>
    public int MaxParts { get; init; } = 1_000;

    /// <summary>The most sheets in a workbook.</summary>
    public int MaxSheets { get; init; } = 256;

    /// <summary>The most cells in a workbook, blank ones with a format included.</summary>
    public int MaxCells { get; init; } = 1_000_000;

    /// <summary>The most texts that the cells of a workbook share.</summary>
    public int MaxSharedTexts { get; init; } = 500_000;

    /// <summary>The most characters in all texts that the cells of a workbook share.</summary>
    public int MaxSharedCharacters { get; init; } = 16_000_000;

    /// <summary>The most cell formats in a workbook; the limit of spreadsheet programs.</summary>
    public int MaxFormats { get; init; } = 65_536;

    /// <summary>The most names, and the most merged ranges of a sheet.</summary>
    public int MaxRanges { get; init; } = 50_000;
}
