using System.IO.Compression;
using System.Text;

namespace ReportWorker.Docx.Fuzz;

/// <summary>Small packages around a body: header, footnotes, a list and a link are there for it to refer to.</summary>
internal static class Packages
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Namespaces =
        $"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{Office}\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    private static readonly string[] Kinds = ["header", "footnotes", "numbering"];

    private static readonly (string Name, byte[] Content)[] Others =
    [
        ("[Content_Types].xml", Utf8($"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}document.main+xml\"/>"
            + string.Concat(Kinds.Select(kind => $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{Word}{kind}+xml\"/>")) + "</Types>")),
        ("_rels/.rels", Utf8($"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
        ("word/_rels/document.xml.rels", Utf8($"<Relationships xmlns=\"{Package}/relationships\">"
            + string.Concat(Kinds.Select((kind, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{kind}\" Target=\"{kind}.xml\"/>"))
            + $"<Relationship Id=\"rId9\" Type=\"{Office}/hyperlink\" Target=\"https://x.vn/%7B%7Bb%7D%7D\" TargetMode=\"External\"/></Relationships>")),
        ("word/header.xml", Utf8($"<w:hdr {Namespaces}><w:p><w:r><w:t>{{{{ b }}}}</w:t></w:r></w:p></w:hdr>")),
        ("word/footnotes.xml", Utf8($"<w:footnotes {Namespaces}><w:footnote w:id=\"1\"><w:p><w:r><w:t>{{{{ a }}}}</w:t></w:r></w:p></w:footnote></w:footnotes>")),
        ("word/numbering.xml", Utf8($"<w:numbering {Namespaces}>{Numbering}</w:numbering>")),
    ];

    private static readonly byte[] Before = Utf8($"<w:document {Namespaces}><w:body>");
    private static readonly byte[] After = Encoding.UTF8.GetBytes("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr></w:body></w:document>");

    public static byte[] WithBody(ReadOnlySpan<byte> markup)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Others)
            {
                Add(zip, name, content);
            }

            Add(zip, "word/document.xml", [.. Before, .. markup, .. After]);
        }

        return bytes.ToArray();
    }

    /// <summary>Stored, so that what a fuzzer changes is the markup and not its compression.</summary>
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Utf8(string markup) => Encoding.UTF8.GetBytes(Declaration + markup);
}
