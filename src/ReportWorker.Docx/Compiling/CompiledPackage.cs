using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Compiling;

/// <summary>An entry of the document.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Original">The template's entry, copied where there is no program; null if the template has none.</param>
/// <param name="Program">What writes it; null if it is copied.</param>
internal sealed record CompiledEntry(string Name, PackageEntry? Original, PartProgram? Program)
{
    /// <summary>Whether the document needs another entry than the template's; null where the program always writes it.</summary>
    public Func<RenderState, bool>? IsChanged { get; init; }
}

/// <summary>The part of lists that a document gets when its template has none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MainSlot">The slot of the main document's relationships, which name it.</param>
internal sealed record NewListsPart(string Name, int MainSlot);

/// <summary>What a rendering needs. Immutable.</summary>
internal sealed record CompiledPackage(
    Package Package,
    IReadOnlyList<CompiledEntry> Entries,
    DocumentIds Ids,
    IReadOnlyList<string> LinkPrefixes,
    ChartLibrary Charts,
    IReadOnlyList<TemplateField> Fields,
    ContextParts Additions,
    NewListsPart? NewLists);
