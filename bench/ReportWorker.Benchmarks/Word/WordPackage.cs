using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReportWorker.Benchmarks.Word;

/// <summary>Packs a body with the parts that surround it in every file of Word's: styles, settings, fonts, header, footer, properties.</summary>
internal static class WordPackage
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Namespaces = $"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{Office}\"";

    private static readonly string[] Kinds = ["styles", "settings", "fontTable", "header", "footer"];

    public static byte[] Pack(string body)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{Package}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
            Add(zip, "word/document.xml", Root("document", $"<w:body>{body}{Section}</w:body>"));
            Add(zip, "word/_rels/document.xml.rels", Relationships(string.Concat(Kinds.Select((kind, i) =>
                string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{kind}\" Target=\"{kind}.xml\"/>")))));
            Add(zip, "word/styles.xml", Root("styles", Styles()));
            Add(zip, "word/settings.xml", Root("settings", "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"));
            Add(zip, "word/fontTable.xml", Root("fonts", "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/></w:font>"));
            Add(zip, "word/header.xml", Root("hdr", WordMarkup.Paragraph(WordMarkup.Run("Báo cáo nội bộ"))));
            Add(zip, "word/footer.xml", Root("ftr", WordMarkup.Paragraph(WordMarkup.Run("Trang"))));
            Add(zip, "docProps/core.xml", $"{Declaration}<cp:coreProperties xmlns:cp=\"{Package}/metadata/core-properties\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Mẫu</dc:title></cp:coreProperties>");
        }

        return bytes.ToArray();
    }

    private const string Section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
        + "<w:pgSz w:w=\"11907\" w:h=\"16840\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1418\" "
        + "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

    private static string ContentTypes()
    {
        const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        var parts = Kinds.Select(kind => $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{Word}{kind}+xml\"/>");
        return $"{Declaration}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}document.main+xml\"/>{string.Concat(parts)}"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    }

    private static string Styles()
    {
        var styles = new StringBuilder("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>")
            .Append("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/></w:style>")
            .Append("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style>");
        for (var i = 1; i < 60; i++)
        {
            styles.Append(
                CultureInfo.InvariantCulture,
                $"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Kieu{i}\"><w:name w:val=\"Kiểu {i}\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"{i}\" w:after=\"{i}\"/></w:pPr></w:style>");
        }

        return styles.ToString();
    }

    private static string Root(string element, string content) => $"{Declaration}<w:{element} {Namespaces}>{content}</w:{element}>";

    private static string Relationships(string content) =>
        $"{Declaration}<Relationships xmlns=\"{Package}/relationships\">{content}</Relationships>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
