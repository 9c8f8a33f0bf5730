using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>The parts that the layout of a document is read from.</summary>
internal sealed class LayoutPackage
{
    private readonly Package _package;
    private readonly string _main;
    private readonly int _maxDepth;
    private readonly List<Relationship> _relationships;

    public LayoutPackage(Package package, string main, int maxDepth)
    {
        (_package, _main, _maxDepth) = (package, main, maxDepth);
        _relationships = package.Xml.TryGetValue(Relationships.PartOf(main), out var content) ? Relationships.Parse(content) : [];
        Main = PartParser.Parse(main, package.Xml[main], maxDepth);
    }

    public PartTree Main { get; }

    /// <summary>The part of a kind that there is one of, such as <c>styles</c>; null where there is none.</summary>
    public PartTree? Find(string type) => Open(_relationships.Find(relationship => relationship.Type == type));

    /// <summary>The part that a reference leads to; null where there is none.</summary>
    public PartTree? FindById(string? id) => Open(_relationships.Find(relationship => relationship.Id == id));

    private PartTree? Open(Relationship? relationship) =>
        relationship is { IsExternal: false } && Relationships.Resolve(_main, relationship.Target) is var name
            && _package.Xml.TryGetValue(name, out var content)
            ? PartParser.Parse(name, content, _maxDepth)
            : null;
}
