using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Rendering;

/// <summary>The parts that a rendering's context asks for: custom XML and the document's properties.</summary>
internal sealed class ContextParts
{
    private const string CoreRelation = Relationships.PackageNamespace + "/metadata/core-properties";
    private const string CustomXmlNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private readonly Dictionary<string, string> _customXml;
    private readonly string? _itemType;
    private readonly int _number;
    private readonly int _root;
    private readonly int _main;

    /// <summary>Looks what the template has of them.</summary>
    /// <param name="package">The template.</param>
    /// <param name="types">Its content types.</param>
    /// <param name="roots">The relationships of the package.</param>
    /// <param name="main">The name of the main document, and the slot of its relationships.</param>
    /// <param name="root">The slot of the package's relationships.</param>
    public ContextParts(Package package, ContentTypes types, IReadOnlyList<Relationship> roots, (string Name, int Slot) main, int root)
    {
        (_main, _root) = (main.Slot, root);
        var core = roots.FirstOrDefault(r => r.Type == "core-properties" && !r.IsExternal);
        CorePart = core is null ? null : Relationships.Resolve("", core.Target);
        _customXml = CustomXmlParts.Find(package, main.Name);
        _number = 1;
        while (package.Xml.ContainsKey(ItemName) || package.Xml.ContainsKey(PropertiesName))
        {
            _number++;
        }

        _itemType = types.Of(ItemName) == "application/xml" ? null : "application/xml";
    }

    /// <summary>The part of the core properties; null if the template has none.</summary>
    public string? CorePart { get; }

    private string ItemName => string.Create(CultureInfo.InvariantCulture, $"customXml/item{_number}.xml");

    private string PropertiesName => string.Create(CultureInfo.InvariantCulture, $"customXml/itemProps{_number}.xml");

    /// <summary>Adds what the context asks for and the template has not. Returns the part of the template that is replaced, and its bytes.</summary>
    public (string? Name, byte[] Content) Add(RenderContext context, RenderState state)
    {
        if (context.Properties is { } properties && CorePart is null)
        {
            state.Links(_root).Add(CoreRelation, "/" + CoreProperties.NewPartName);
            state.Added.Add(
                new AddedPart(CoreProperties.NewPartName, CoreProperties.Apply(null, properties)),
                "application/vnd.openxmlformats-package.core-properties+xml");
        }

        if (context.CustomXml is not { } customXml)
        {
            return (null, []);
        }

        var content = Encoding.UTF8.GetBytes(customXml.Xml);
        if (_customXml.TryGetValue(customXml.NamespaceName, out var existing))
        {
            return (existing, content);
        }

        AddItem(customXml.NamespaceName, content, state);
        return (null, []);
    }

    private void AddItem(string namespaceName, byte[] content, RenderState state)
    {
        state.Links(_main).Add(Relationships.DocumentNamespace + "/customXml", "/" + ItemName);
        state.Added.Add(new AddedPart(ItemName, content), _itemType);
        state.Added.Add(
            new AddedPart(PropertiesName, Encoding.UTF8.GetBytes(
                $"""{XmlText.Declaration}<ds:datastoreItem ds:itemID="{StoreId(namespaceName)}" xmlns:ds="{CustomXmlNamespace}">"""
                + $"""<ds:schemaRefs><ds:schemaRef ds:uri="{XmlText.Escape(namespaceName)}"/></ds:schemaRefs></ds:datastoreItem>""")),
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        state.Added.Add(
            new AddedPart(Relationships.PartOf(ItemName), Encoding.UTF8.GetBytes(
                $"""{XmlText.Declaration}<Relationships xmlns="{Relationships.PackageNamespace}"><Relationship Id="rId1" """
                + $"""Type="{Relationships.DocumentNamespace}/customXmlProps" Target="{PropertiesName["customXml/".Length..]}"/></Relationships>""")),
            null);
    }

    /// <summary>The same namespace gives the same id, so that equal input gives equal bytes.</summary>
    private static string StoreId(string namespaceName) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(namespaceName)).AsSpan(0, 16))
            .ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant();
}
