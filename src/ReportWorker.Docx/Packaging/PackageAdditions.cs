using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Packaging;

/// <summary>A part that is written whole.</summary>
internal sealed record WholePart(string Name, byte[] Content);

/// <summary>Adds parts to the package: what they need in the content types and relationships is patched into the template's own text.</summary>
internal sealed class PackageAdditions
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string CoreRelation = PackageRelations + "/metadata/core-properties";
    private const string CustomXmlNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private readonly Package _package;
    private readonly ContentTypes _types;
    private readonly string _mainPart;
    private readonly Dictionary<string, string> _customXml;
    private readonly int _number;

    public PackageAdditions(Package package, ContentTypes types, IReadOnlyList<Relationship> roots, string mainPart)
    {
        (_package, _types, _mainPart) = (package, types, mainPart);
        var core = roots.FirstOrDefault(r => r.Type == "core-properties" && !r.IsExternal);
        CorePart = core is null ? null : Relationships.Resolve("", core.Target);
        _customXml = CustomXmlParts.Find(package, mainPart);
        while (package.Xml.ContainsKey(ItemName(_number + 1)) || package.Xml.ContainsKey(PropertiesName(_number + 1)))
        {
            _number++;
        }

        _number++;
    }

    /// <summary>The part of the core properties; null if the template has none.</summary>
    public string? CorePart { get; }

    /// <summary>The parts that replace those of the template, or are new, for this custom XML and these properties.</summary>
    public IReadOnlyList<WholePart> Make(DocxCustomXml? customXml, bool needsCore)
    {
        var parts = new List<WholePart>();
        var overrides = "";
        if (customXml is not null && _customXml.TryGetValue(customXml.NamespaceName, out var existing))
        {
            parts.Add(new WholePart(existing, Encoding.UTF8.GetBytes(customXml.Xml)));
        }
        else if (customXml is not null)
        {
            overrides += AddCustomXml(customXml, parts);
        }

        if (needsCore && CorePart is null)
        {
            overrides += AddCore(parts);
        }

        if (overrides.Length > 0)
        {
            parts.Add(new WholePart(ContentTypes.PartName, Patch(ContentTypes.PartName, overrides)));
        }

        return parts;
    }

    private string AddCustomXml(DocxCustomXml customXml, List<WholePart> parts)
    {
        var relations = Relationships.PartOf(_mainPart);
        var up = string.Concat(Enumerable.Repeat("../", _mainPart.Count(c => c == '/')));
        parts.Add(new WholePart(relations, Patch(relations, Relation(relations, Relations + "/customXml", up + ItemName(_number)))));
        parts.Add(new WholePart(ItemName(_number), Encoding.UTF8.GetBytes(customXml.Xml)));
        parts.Add(new WholePart(PropertiesName(_number), StoreProperties(customXml.NamespaceName)));
        parts.Add(new WholePart(Relationships.PartOf(ItemName(_number)), StoreRelations(PropertiesName(_number)["customXml/".Length..])));
        var item = _types.Of(ItemName(_number)) == "application/xml" ? "" : Override(ItemName(_number), "application/xml");
        return item + Override(PropertiesName(_number), "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    }

    private static byte[] StoreProperties(string namespaceName) => Encoding.UTF8.GetBytes(
        $"""{Declaration}<ds:datastoreItem ds:itemID="{StoreId(namespaceName)}" xmlns:ds="{CustomXmlNamespace}">"""
        + $"""<ds:schemaRefs><ds:schemaRef ds:uri="{XmlText.Escape(namespaceName)}"/></ds:schemaRefs></ds:datastoreItem>""");

    private static byte[] StoreRelations(string target) => Encoding.UTF8.GetBytes(
        $"""{Declaration}<Relationships xmlns="{PackageRelations}">"""
        + $"""<Relationship Id="rId1" Type="{Relations}/customXmlProps" Target="{target}"/></Relationships>""");

    private string AddCore(List<WholePart> parts)
    {
        parts.Add(new WholePart("_rels/.rels", Patch("_rels/.rels", Relation("_rels/.rels", CoreRelation, CoreProperties.NewPartName))));
        return Override(CoreProperties.NewPartName, "application/vnd.openxmlformats-package.core-properties+xml");
    }

    /// <summary>Puts markup before the end of the root element; makes the part if there is none.</summary>
    private byte[] Patch(string part, string markup)
    {
        if (!_package.Xml.TryGetValue(part, out var content))
        {
            return Encoding.UTF8.GetBytes($"""{Declaration}<Relationships xmlns="{PackageRelations}">{markup}</Relationships>""");
        }

        var tree = PartParser.Parse(part, content, 16);
        var prefix = Encoding.UTF8.GetString(tree.Prefix(tree.Root));
        var prefixed = Encoding.UTF8.GetBytes(markup.Replace("<", "<" + prefix, StringComparison.Ordinal));
        if (tree.Root.IsEmpty)
        {
            var name = Encoding.UTF8.GetString(tree.QualifiedName(tree.Root));
            return [.. tree.Prologue, .. tree.StartTag(tree.Root)[..^2], (byte)'>', .. prefixed, .. Encoding.UTF8.GetBytes($"</{name}>")];
        }

        return
        [
            .. tree.Prologue, .. tree.StartTag(tree.Root), .. tree.Inner(tree.Root), .. prefixed,
            .. tree.EndTag(tree.Root), .. tree.Epilogue,
        ];
    }

    private string Relation(string part, string type, string target)
    {
        var taken = _package.Xml.TryGetValue(part, out var content) ? Relationships.Parse(content).ConvertAll(r => r.Id) : [];
        var number = taken.Count + 1;
        while (taken.Contains(Id(number)))
        {
            number++;
        }

        return $"""<Relationship Id="{Id(number)}" Type="{type}" Target="{target}"/>""";
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    private static string Override(string part, string type) => $"""<Override PartName="/{part}" ContentType="{type}"/>""";

    private static string ItemName(int number) => string.Create(CultureInfo.InvariantCulture, $"customXml/item{number}.xml");

    private static string PropertiesName(int number) => string.Create(CultureInfo.InvariantCulture, $"customXml/itemProps{number}.xml");

    /// <summary>The same namespace gives the same id, so that equal input gives equal bytes.</summary>
    private static string StoreId(string namespaceName) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(namespaceName)).AsSpan(0, 16))
            .ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant();
}
