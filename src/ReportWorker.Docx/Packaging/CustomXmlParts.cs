using System.Xml;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Packaging;

/// <summary>The custom XML parts that the main document names, by the namespace of their root.</summary>
internal static class CustomXmlParts
{
    /// <summary>The first part of each namespace.</summary>
    public static Dictionary<string, string> Find(Package package, string mainPart) =>
        All(package, mainPart).DistinctBy(part => part.Namespace).ToDictionary(part => part.Namespace, part => part.Name, StringComparer.Ordinal);

    /// <summary>All of them; a document that others wrote may have several of one namespace.</summary>
    public static IEnumerable<(string Namespace, string Name)> All(Package package, string mainPart)
    {
        if (!package.Xml.TryGetValue(Relationships.PartOf(mainPart), out var relations))
        {
            yield break;
        }

        foreach (var relation in Relationships.Parse(relations).Where(r => r.Type == "customXml" && !r.IsExternal))
        {
            var part = Relationships.Resolve(mainPart, relation.Target);
            if (package.Xml.TryGetValue(part, out var content) && RootNamespace(content) is { } name)
            {
                yield return (name, part);
            }
        }
    }

    /// <summary>Reads all of it and gives the namespace of the root element.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static string ReadRoot(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), XmlSource.Settings);
        reader.MoveToContent();
        var root = reader.NamespaceURI;
        while (reader.Read())
        {
            // Only to the end: what follows the root may be wrong as well.
        }

        return root;
    }

    /// <summary>The namespace of the root element; null if the bytes are no XML.</summary>
    public static string? RootNamespace(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), XmlSource.Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.NamespaceURI : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
