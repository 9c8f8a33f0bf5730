using System.IO.Compression;
using System.Text;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Makes small Word files from their markup.</summary>
internal static class WordFile
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Namespaces =
        $"xmlns:w=\"{Word}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A document with this content of its body.</summary>
    public static byte[] FromBody(string body, params Part[] parts) =>
        Pack([new Part("word/document.xml", Part.Root("document", $"<w:body>{body}<w:sectPr/></w:body>"), "document.main"), .. parts]);

    /// <summary>A document with these paragraphs of plain text.</summary>
    public static byte[] FromLines(params string[] lines) => FromBody(string.Concat(lines.Select(P)));

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r></w:p>";

    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        + string.Concat(rows[0].Select(_ => "<w:gridCol w:w=\"900\"/>")) + "</w:tblGrid>"
        + string.Concat(rows.Select(Row)) + "</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(Cell))}</w:tr>";

    public static string Cell(string text) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/></w:tcPr>{(text.StartsWith('<') ? text : P(text))}</w:tc>";

    public static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    public static byte[] Pack(params Part[] parts) => Zip([.. Entries(parts)]);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public static Dictionary<string, byte[]> Unzip(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    public static string Read(byte[] document, string part) => Encoding.UTF8.GetString(Unzip(document)[part]);

    public static (string Name, string Content)[] Entries(IReadOnlyList<Part> parts)
    {
        var types = "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + string.Concat(parts.Select(p => p.Override(Main)));
        var relations = parts.Where(p => p.Relation is not null)
            .Select((p, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}{p.Relation}\" Target=\"{p.Target}\"{p.Mode}/>");
        var roots = $"<Relationship Id=\"rId1\" Type=\"{Relations}officeDocument\" Target=\"word/document.xml\"/>"
            + string.Concat(parts.Where(p => p.Name == "docProps/core.xml").Select(_ => CoreRelation));
        return
        [
            ("[Content_Types].xml", $"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{types}</Types>"),
            ("_rels/.rels", Relationships(roots)),
            ("word/_rels/document.xml.rels", Relationships(string.Concat(relations))),
            .. parts.Where(p => p.Mode.Length == 0).Select(p => (p.Name, p.Content)),
        ];
    }

    private const string CoreRelation =
        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";

    private static string Relationships(string content) =>
        $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    /// <summary>A part of a package.</summary>
    internal sealed record Part(string Name, string Content, string? Type = null, string? Relation = null, string Mode = "")
    {
        public string Target => Mode.Length > 0 ? Name : Name["word/".Length..];

        public static string Root(string element, string content) => $"{Declaration}<w:{element} {Namespaces}>{content}</w:{element}>";

        public static Part Header(string content) => new("word/header1.xml", Root("hdr", content), "header", "header");

        public static Part Core(string title) => new(
            "docProps/core.xml",
            $"{Declaration}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + $"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>clerk</dc:creator>"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>",
            "application/vnd.openxmlformats-package.core-properties+xml");

        public static Part External(string relation, string target) => new(target, "", null, relation, " TargetMode=\"External\"");

        public string Override(string main) => Type is null
            ? ""
            : $"<Override PartName=\"/{Name}\" ContentType=\"{(Type.Contains('/', StringComparison.Ordinal) ? Type : main + Type + "+xml")}\"/>";
    }
}
