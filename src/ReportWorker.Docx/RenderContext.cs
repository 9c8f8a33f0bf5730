using System.Globalization;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>What one rendering depends on besides the model.</summary>
public sealed record RenderContext
{
    /// <summary>The culture in which values are printed; never the thread's.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The filters; null for those the template was compiled with.</summary>
    public FilterRegistry? Filters { get; init; }

    /// <summary>What happens when a tag has nothing to print. Default: an error with its place.</summary>
    public MissingValues MissingValues { get; init; } = MissingValues.Error;

    /// <summary>How much the template may ask for.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>Most bytes that one part may have before it is compressed; more is an error. Default 2 GiB.</summary>
    public long MaxPartBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Most bytes that the file of a picture may have; more is an error. Default 10 MiB.</summary>
    public int MaxPictureBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>A part to add, or to replace if the template has one of this namespace; null for none.</summary>
    public DocxCustomXml? CustomXml { get; init; }

    /// <summary>What the file's properties say; null leaves the template's.</summary>
    public DocxProperties? Properties { get; init; }

    /// <summary>Ends the rendering early; what was written until then is no document.</summary>
    public CancellationToken CancellationToken { get; init; }
}
