using System.Text;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Rendering;

/// <summary>The parts that a rendering's context asks for: custom XML and the document's properties.</summary>
internal sealed class ContextParts
{
    private const string CoreRelation = Relationships.PackageNamespace + "/metadata/core-properties";

    private readonly Dictionary<string, string> _customXml;
    private readonly CustomXmlItem _item;
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
        _item = CustomXmlItem.Free(package, types);
    }

    /// <summary>The part of the core properties; null if the template has none.</summary>
    public string? CorePart { get; }

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

        state.Links(_main).Add(CustomXmlItem.Relation, _item.Target);
        foreach (var (part, contentType) in _item.Parts(customXml.NamespaceName, content))
        {
            state.Added.Add(part, contentType);
        }

        return (null, []);
    }
}
