using System.Buffers;
using System.Globalization;
using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Packaging;

/// <summary>Writes title, author and time into the part of the core properties; what else it says stays.</summary>
internal static class CoreProperties
{
    public const string NewPartName = "docProps/core.xml";

    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly byte[] Empty = Encoding.UTF8.GetBytes(
        $"""{XmlText.Declaration}<cp:coreProperties xmlns:cp="{Core}"/>""");

    /// <summary>The part with the properties set; <paramref name="content"/> is the part as it would be written without them, or null.</summary>
    public static byte[] Apply(byte[]? content, DocxProperties properties)
    {
        var tree = PartParser.Parse(NewPartName, content ?? Empty, 64);
        var replaced = Elements(properties);
        var written = new ArrayBufferWriter<byte>();
        written.Write(tree.Prologue);
        written.Write(tree.OpenTag(tree.Root));
        foreach (var child in tree.Root.Children.Where(c => !replaced.ContainsKey((c.Ns, c.Name))))
        {
            written.Write(tree.Outer(child));
        }

        foreach (var element in replaced.Values)
        {
            written.Write(Encoding.UTF8.GetBytes(element));
        }

        written.Write(Encoding.UTF8.GetBytes($"</{Encoding.UTF8.GetString(tree.QualifiedName(tree.Root))}>"));
        return written.WrittenSpan.ToArray();
    }

    private static Dictionary<(Ns Namespace, string Name), string> Elements(DocxProperties properties)
    {
        var elements = new Dictionary<(Ns Namespace, string Name), string>();
        if (properties.Title is { } title)
        {
            elements.Add((Ns.DublinCore, "title"), $"""<dc:title xmlns:dc="{Dublin}">{XmlText.Escape(title)}</dc:title>""");
        }

        if (properties.Author is { } author)
        {
            elements.Add((Ns.DublinCore, "creator"), $"""<dc:creator xmlns:dc="{Dublin}">{XmlText.Escape(author)}</dc:creator>""");
            elements.Add(
                (Ns.CoreProperties, "lastModifiedBy"), $"""<cp:lastModifiedBy xmlns:cp="{Core}">{XmlText.Escape(author)}</cp:lastModifiedBy>""");
        }

        if (properties.Created is { } created)
        {
            elements.Add((Ns.DublinCoreTerms, "created"), Instant("created", created));
            elements.Add((Ns.DublinCoreTerms, "modified"), Instant("modified", created));
        }

        return elements;
    }

    private static string Instant(string name, DateTimeOffset instant)
    {
        var text = instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""<dcterms:{name} xmlns:dcterms="{Terms}" xmlns:xsi="{Instance}" xsi:type="dcterms:W3CDTF">{text}</dcterms:{name}>""";
    }
}
