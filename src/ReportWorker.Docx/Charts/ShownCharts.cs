using System.Xml;
using ReportWorker.Docx.Editing;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Charts;

/// <summary>Finds the charts that a document shows.</summary>
internal static class ShownCharts
{
    /// <summary>The names of their parts, each once, in the order of the document.</summary>
    public static IEnumerable<string> Of(OpenedDocument document) =>
        document.Stories.SelectMany(story => In(document, story)).Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> In(OpenedDocument document, Xml.PartTree story)
    {
        var links = LinksOf(document.Package, story.Name);
        return story.Root.SelfAndDescendants()
            .Where(node => node.IsChart("chart"))
            .Select(node => links.Find(link => link.Id == story.Attribute(node, "id"u8) && !link.IsExternal))
            .OfType<Relationship>()
            .Select(link => Relationships.Resolve(story.Name, link.Target));
    }

    private static List<Relationship> LinksOf(Package package, string part)
    {
        try
        {
            return package.Xml.TryGetValue(Relationships.PartOf(part), out var content) ? Relationships.Parse(content) : [];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
