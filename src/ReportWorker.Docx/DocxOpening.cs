using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ReportWorker.Docx;

/// <summary>Reads what a document begins with, without reading the rest of it.</summary>
public static class DocxOpening
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 };

    /// <summary>The texts of the first paragraphs of the body, those in tables and text boxes among them, and of all headers.</summary>
    /// <param name="document">A document that was made or checked here.</param>
    /// <param name="most">How many paragraphs of the body.</param>
    public static IReadOnlyList<string> Read(ReadOnlyMemory<byte> document, int most)
    {
        using var package = new ZipArchive(new MemoryStream(document.ToArray(), writable: false));
        var parts = package.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList();
        return
        [
            .. parts.Where(part => IsNamed(part, "word/document")).SelectMany(part => Read(part).Take(most)),
            .. parts.Where(part => IsNamed(part, "word/header")).SelectMany(Read),
        ];
    }

    private static bool IsNamed(ZipArchiveEntry part, string name) => part.FullName.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Read(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var open = new Stack<StringBuilder>(); // a text box in a paragraph has paragraphs of its own
        while (reader.Read())
        {
            if (reader.NamespaceURI is not (Word or StrictWord))
            {
                continue;
            }

            switch (reader.LocalName, reader.NodeType)
            {
                case ("p", XmlNodeType.Element) when !reader.IsEmptyElement:
                    open.Push(new StringBuilder());
                    break;
                case ("p", XmlNodeType.EndElement):
                    yield return open.Pop().ToString();
                    break;
                case ("t", XmlNodeType.Element) when open.Count > 0 && !reader.IsEmptyElement && reader.Read() && reader.NodeType != XmlNodeType.EndElement:
                    open.Peek().Append(reader.Value);
                    break;
                case ("tab" or "br" or "cr", XmlNodeType.Element) when open.Count > 0:
                    open.Peek().Append(' ');
                    break;
            }
        }
    }
}
