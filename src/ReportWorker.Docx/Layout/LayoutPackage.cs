using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>The parts that the layout of a document is read from; no other is inflated.</summary>
internal sealed class LayoutPackage
{
    private readonly byte[] _bytes;
    private readonly int _maxDepth;
    private readonly KeptParts _kept;
    private readonly Dictionary<string, PackageEntry> _entries;
    private readonly string _main;
    private readonly List<Relationship> _relationships;

    public LayoutPackage(byte[] bytes, DocxLimits limits, KeptParts kept)
    {
        (_bytes, _maxDepth, _kept) = (bytes, limits.MaxXmlDepth, kept);
        _entries = PackageReader.List(bytes, limits).Where(entry => entry.IsXml).ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        _main = MainPart.Find(RelationshipsOf(""), _entries.ContainsKey)
            ?? throw new DocxTemplateException([new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation(""))]);
        _relationships = RelationshipsOf(_main);
        Main = Parse(_main, PackageReader.Inflate(bytes, _entries[_main]));
        Styles = kept.Styles(Open(OfType("styles")), Open(OfType("theme")));
    }

    public PartTree Main { get; }

    public LayoutStyles Styles { get; }

    /// <summary>The part that a reference leads to; null where there is none.</summary>
    public PartTree? FindById(string? id) => Open(_relationships.Find(relationship => relationship.Id == id));

    private Relationship? OfType(string type) => _relationships.Find(relationship => relationship.Type == type);

    private PartTree? Open(Relationship? relationship) =>
        relationship is { IsExternal: false } && _entries.TryGetValue(Relationships.Resolve(_main, relationship.Target), out var entry)
            ? _kept.Read(_bytes, entry, content => Parse(entry.Name, content))
            : null;

    private List<Relationship> RelationshipsOf(string part) =>
        _entries.TryGetValue(Relationships.PartOf(part), out var entry) ? _kept.Read(_bytes, entry, Relationships.Parse) : [];

    private PartTree Parse(string name, byte[] content) => PartParser.Parse(name, content, _maxDepth);
}
