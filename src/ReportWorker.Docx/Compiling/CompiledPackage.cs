using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Compiling;

/// <summary>An entry of the package and, if it is not simply copied, its program.</summary>
internal sealed record CompiledEntry(PackageEntry Entry, PartProgram? Program);

/// <summary>What a rendering needs. Immutable.</summary>
internal sealed record CompiledPackage(
    Package Package,
    IReadOnlyList<CompiledEntry> Entries,
    DocumentIds Ids,
    IReadOnlyList<TemplateField> Fields,
    PackageAdditions Additions);
