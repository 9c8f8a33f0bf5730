using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>How elements and attributes of Word are written in a part; attributes need a prefix even where elements have none.</summary>
/// <param name="Prefix">The prefix with its colon.</param>
/// <param name="Declaration">What an element that stands alone must say of the prefix; empty where the part says it.</param>
/// <param name="Uri">The namespace: the transitional or the strict one.</param>
internal sealed record WordPrefix(string Prefix, string Declaration, string Uri)
{
    /// <summary>What the kinds of relationships begin with in a document of this namespace.</summary>
    public string RelationshipKinds => Uri.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : Relationships.DocumentNamespace;

    /// <summary>Reads it off the root of a part.</summary>
    public static WordPrefix Of(PartTree tree)
    {
        var prefix = Encoding.UTF8.GetString(tree.Prefix(tree.Root));
        var uri = tree.Attribute(tree.Root, Encoding.UTF8.GetBytes(prefix.Length > 0 ? prefix.TrimEnd(':') : "xmlns")) ?? "";
        return prefix.Length > 0 ? new WordPrefix(prefix, "", uri) : Standalone(uri);
    }

    /// <summary>For elements that declare the namespace themselves.</summary>
    public static WordPrefix Standalone(string uri) => new("w:", $" xmlns:w=\"{uri}\"", uri);

    /// <summary>An empty element with an id.</summary>
    public string Mark(string name, int id) => $"<{Prefix}{name}{Declaration} {Prefix}id=\"{id}\"/>";

    /// <summary>An element that holds markup.</summary>
    public string Element(string name, string content) => $"<{Prefix}{name}{Declaration}>{content}</{Prefix}{name}>";
}
