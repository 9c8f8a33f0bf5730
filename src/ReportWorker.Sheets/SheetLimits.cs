namespace ReportWorker.Sheets;

/// <summary>How much a file may hold; what goes beyond is refused before it is taken apart.</summary>
public sealed record SheetLimits
{
    /// <summary>The limits for files that come from outside.</summary>
    public static SheetLimits Default { get; } = new();

    /// <summary>The largest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 128L << 20;

    /// <summary>The most rows, blank ones included.</summary>
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>The most columns.</summary>
    public int MaxColumns { get; init; } = 2_000;

    /// <summary>The most characters in a cell; the limit of spreadsheet programs.</summary>
    public int MaxCellLength { get; init; } = 32_767;
}
