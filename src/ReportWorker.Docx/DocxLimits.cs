namespace ReportWorker.Docx;

/// <summary>How large a package may be before anything in it is parsed.</summary>
public sealed record DocxLimits
{
    /// <summary>Largest number of files in the package. Default 1,000.</summary>
    public int MaxEntries { get; init; } = 1_000;

    /// <summary>Largest inflated size of one file in bytes, counted while reading. Default 50 MiB.</summary>
    public int MaxEntryBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Largest inflated size of all files together in bytes. Default 150 MiB.</summary>
    public long MaxTotalBytes { get; init; } = 150L * 1024 * 1024;

    /// <summary>Largest ratio of inflated to compressed size, for files above 256 KiB. Default 200.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Deepest nesting of XML elements. Default 256.</summary>
    public int MaxXmlDepth { get; init; } = 256;
}
