using System.IO.Compression;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>How templates are compiled and documents written. Immutable.</summary>
public sealed record DocxOptions
{
    /// <summary>The options that hold where nothing else is said.</summary>
    public static DocxOptions Default { get; } = new();

    /// <summary>The filters that templates may use; an unknown one is an error at compile time.</summary>
    public FilterRegistry Filters { get; init; } = FilterRegistry.Standard;

    /// <summary>How hard what is written is compressed. Default <see cref="CompressionLevel.Fastest"/>.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    /// <summary>How large a package may be.</summary>
    public DocxLimits Limits { get; init; } = new();

    /// <summary>How deep and how long expressions may be.</summary>
    public Limits ExpressionLimits { get; init; } = ReportWorker.Expressions.Limits.Default;
}
