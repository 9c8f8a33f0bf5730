using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Markup as Word itself writes it, for what is more than a paragraph of plain text.</summary>
internal static class WordPieces
{
    /// <summary>Who changed or remarked something, and when.</summary>
    public const string Dated = "w:author=\"x\" w:date=\"2020-01-01T00:00:00Z\"";

    private const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    /// <summary>A text box as a drawing for this Word and as VML for older ones, both with these paragraphs.</summary>
    public static string TextBox(string paragraphs) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" "
        + "relativeHeight=\"251659264\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
        + "<wp:positionH relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset></wp:positionH>"
        + "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>300000</wp:posOffset></wp:positionV><wp:extent cx=\"2500000\" cy=\"700000\"/>"
        + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapTopAndBottom/><wp:docPr id=\"31\" name=\"Hộp 1\"/><wp:cNvGraphicFramePr/>"
        + $"<a:graphic><a:graphicData uri=\"{Shape}\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
        + "<a:ext cx=\"2500000\" cy=\"700000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr>"
        + $"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        + "</mc:Choice><mc:Fallback><w:pict><v:shape id=\"hop1\" style=\"width:200pt;height:55pt\"><v:textbox><w:txbxContent>"
        + $"{paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    /// <summary>A content control around paragraphs, runs, rows or cells.</summary>
    public static string Control(string content, int id = 5) => $"<w:sdt><w:sdtPr><w:id w:val=\"{id}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Inserted(string runs, int id = 1) => $"<w:ins w:id=\"{id}\" {Dated}>{runs}</w:ins>";

    public static string Deleted(string text, int id = 2) =>
        $"<w:del w:id=\"{id}\" {Dated}><w:r><w:delText xml:space=\"preserve\">{Escape(text)}</w:delText></w:r></w:del>";

    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{Escape(instruction)}</w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public static Part Footer(string content) => new("word/footer1.xml", Part.Root("ftr", content), "footer", "footer");

    public static Part Footnotes(string content) => Notes("footnote", content);

    public static Part Endnotes(string content) => Notes("endnote", content);

    public static Part Comments(string content) =>
        new("word/comments.xml", Part.Root("comments", $"<w:comment w:id=\"0\" {Dated}>{content}</w:comment>"), "comments", "comments");

    private static Part Notes(string kind, string content) => new(
        $"word/{kind}s.xml",
        Part.Root(
            kind + "s",
            $"<w:{kind} w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>"
            + $"<w:{kind} w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>"
            + $"<w:{kind} w:id=\"1\">{content}</w:{kind}>"),
        kind + "s",
        kind + "s");
}
