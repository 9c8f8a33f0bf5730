using System.Security;

namespace ReportWorker.Benchmarks.Word;

/// <summary>Markup as Word writes it, with fonts and revision ids on every run.</summary>
internal static class WordMarkup
{
    private const string RunProperties =
        "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
        + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"vi-VN\"/></w:rPr>";

    private const string RowStart = "<w:tr w:rsidR=\"00B4C5D6\" w:rsidTr=\"00B4C5D6\"><w:trPr><w:cantSplit/><w:trHeight w:val=\"284\"/></w:trPr>";

    public static string Run(string text) =>
        $"<w:r w:rsidR=\"00B4C5D6\">{RunProperties}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Paragraph(string runs, string style = "Normal") =>
        $"<w:p w:rsidR=\"00B4C5D6\" w:rsidRDefault=\"00E7F8A9\"><w:pPr><w:pStyle w:val=\"{style}\"/>"
        + $"<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"288\" w:lineRule=\"auto\"/><w:jc w:val=\"both\"/>{RunProperties}</w:pPr>{runs}</w:p>";

    /// <summary>A tag split in two by the spelling checker.</summary>
    public static string SplitTag(string tag) =>
        Run(tag[..(tag.Length / 2)]) + "<w:proofErr w:type=\"spellStart\"/>" + Run(tag[(tag.Length / 2)..]) + "<w:proofErr w:type=\"spellEnd\"/>";

    public static string Table(IReadOnlyList<string> heads, params IReadOnlyList<string>[] rows) =>
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLook w:val=\"04A0\"/></w:tblPr><w:tblGrid>"
        + string.Concat(heads.Select(_ => "<w:gridCol w:w=\"900\"/>")) + "</w:tblGrid>"
        + Row(heads).Replace("</w:trPr>", "<w:tblHeader/></w:trPr>", StringComparison.Ordinal) + string.Concat(rows.Select(Row)) + "</w:tbl>";

    private static string Row(IReadOnlyList<string> cells) => RowStart + string.Concat(cells.Select(Cell)) + "</w:tr>";

    private static string Cell(string text) =>
        "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
        + $"<w:p w:rsidR=\"00B4C5D6\" w:rsidRDefault=\"00E7F8A9\"><w:pPr><w:jc w:val=\"right\"/>{RunProperties}</w:pPr>{Run(text)}</w:p></w:tc>";
}
