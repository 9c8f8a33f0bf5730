using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Charts;

/// <summary>A chart of the template that is written anew. Immutable.</summary>
/// <param name="Slot">Its number among them, from 0.</param>
/// <param name="Name">The name of its part.</param>
/// <param name="Program">What writes the part.</param>
/// <param name="Series">The series of the template in their order; empty if its numbers do not come from the model.</param>
/// <param name="IsPie">True if it shows one series only.</param>
/// <param name="Links">The relationships of the part.</param>
internal sealed record ChartTemplate(
    int Slot, string Name, PartProgram Program, IReadOnlyList<SeriesTemplate> Series, bool IsPie, IReadOnlyList<ChartLink> Links)
{
    /// <summary>The name of the workbook's part; null if the template has lost it, so that nobody can edit its data either.</summary>
    public string? Workbook => Links.FirstOrDefault(l => l.Use == ChartLinkUse.Workbook)?.Target;
}

/// <summary>What happens to what a chart names when the chart is written more than once.</summary>
internal enum ChartLinkUse
{
    /// <summary>All have the same, such as a picture or something outside the package.</summary>
    Shared,

    /// <summary>Each has a copy: Word writes its look for each chart.</summary>
    Copied,

    /// <summary>Each has one of its own.</summary>
    Workbook,
}

/// <summary>A relationship of a chart.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The URI of its kind.</param>
/// <param name="Target">The name of a part, or what is outside.</param>
/// <param name="IsExternal">True if that is outside.</param>
/// <param name="Use">What happens to it.</param>
/// <param name="ContentType">The content type of the part.</param>
internal sealed record ChartLink(string Id, string Type, string Target, bool IsExternal, ChartLinkUse Use, string ContentType);

/// <summary>The charts of a template that are written anew.</summary>
/// <param name="Prefix">What the file name of no part begins with.</param>
/// <param name="Templates">The charts in the order of their slots.</param>
internal sealed record ChartLibrary(string Prefix, IReadOnlyList<ChartTemplate> Templates);
