using ReportWorker.Docx.Layout;
using static ReportWorker.Docx.Tests.Support.WordFile;
using static ReportWorker.Docx.Tests.Support.WordPieces;

namespace ReportWorker.Docx.Tests;

public sealed class LayoutTests
{
    private const string Styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:basedOn w:val=\"Normal\"/><w:pPr><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Base\"/><w:pPr><w:spacing w:before=\"120\" w:line=\"360\" w:lineRule=\"exact\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Circle\"><w:basedOn w:val=\"Circle\"/><w:rPr><w:i/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:u w:val=\"single\"/><w:color w:val=\"FF0000\"/></w:rPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>";

    private const string Theme =
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"x\"><a:themeElements><a:fontScheme name=\"x\">"
        + "<a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont><a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";

    [Fact]
    public void Defaults_styles_and_own_properties_are_laid_over_each_other()
    {
        var paragraph = Read("<w:p><w:pPr><w:pStyle w:val=\"Child\"/><w:keepNext/><w:spacing w:after=\"0\"/></w:pPr>"
            + R("a", "<w:rStyle w:val=\"Strong\"/><w:b w:val=\"0\"/>") + R("b") + R("c") + "</w:p>").Paragraphs[0];

        paragraph.Shape.Should().Be(new LayoutShape(LayoutAlignment.Both, 567, 0, 0, 120, 0, 360, LayoutLineRule.Exactly, true, false, false, false));
        paragraph.Runs.Select(run => run.Text).Should().Equal("a", "bc");
        paragraph.Runs[0].Look.Should().Be(new LayoutCharacters("Calibri", "Calibri", 28, false, false, true, false, "FF0000"));
        paragraph.Runs[1].Look.Should().Be(new LayoutCharacters("Calibri", "Calibri", 28, true, false, false, false, null));
    }

    [Fact]
    public void A_style_that_rests_on_itself_ends_somewhere() =>
        Read("<w:p><w:pPr><w:pStyle w:val=\"Circle\"/></w:pPr>" + R("a") + "</w:p>").Paragraphs[0].Runs[0].Look.Italic.Should().BeTrue();

    [Fact]
    public void A_table_tells_its_measures_and_its_paragraphs_their_cells()
    {
        var layout = Read("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"3000\" w:type=\"dxa\"/><w:tblInd w:w=\"50\" w:type=\"dxa\"/></w:tblPr>"
            + "<w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"2100\"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>"
            + Cell("a") + Cell("b") + "</w:tr><w:tr>" + Cell("c") + $"<w:tc>{Table(["inner"])}{P("d")}</w:tc></w:tr></w:tbl>{P("e")}");

        layout.Tables.Should().HaveCount(2);
        layout.Tables[0].Columns.Should().Equal(900, 2100);
        layout.Tables[0].Should().BeEquivalentTo(new { Width = 3000, Indent = 50, TakenWidth = 3000, HasBorders = true, IsNested = false });
        layout.Tables[0].Rows.Should().Equal(new LayoutRow(true, true, 2), new LayoutRow(false, false, 2));
        layout.Tables[1].IsNested.Should().BeTrue();
        layout.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Row, paragraph.Column, paragraph.OuterTable == layout.Tables[0], paragraph.Table?.IsNested))
            .Should().Equal(("a", 0, 0, true, false), ("b", 0, 1, true, false), ("c", 1, 0, true, false), ("inner", 1, 1, true, true), ("d", 1, 1, true, false), ("e", 0, 0, false, null));
        layout.Paragraphs[^1].Location.Should().Be(new TemplateLocation("word/document.xml", Paragraph: 1));
    }

    [Fact]
    public void Controls_around_rows_and_cells_do_not_count()
    {
        var layout = Read("<w:tbl><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/></w:tblGrid><w:tr>" + Cell("a") + Cell("b") + "</w:tr>"
            + "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + Cell("c") + "</w:sdtContent></w:sdt>" + Cell("d") + "</w:tr></w:sdtContent></w:sdt></w:tbl>");

        layout.Paragraphs.Select(paragraph => (paragraph.Text, paragraph.Row, paragraph.Column)).Should().Equal(("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1));
    }

    [Theory]
    [InlineData("595.3pt", 11906)]
    [InlineData("21cm", 11906)]
    [InlineData("210mm", 11906)]
    [InlineData("8.5in", 12240)]
    [InlineData("51pc", 12240)]
    [InlineData("11906", 11906)]
    [InlineData("99999999999", 12240)]
    [InlineData("wide", 12240)]
    public void A_length_may_name_its_unit(string length, int twips) =>
        Read($"{P("a")}<w:sectPr><w:pgSz w:w=\"{length}\" w:h=\"16838\"/></w:sectPr>").Sections[0].Width.Should().Be(twips);

    [Fact]
    public void A_size_may_name_its_unit() =>
        Read($"<w:p>{R("a", "<w:sz w:val=\"14pt\"/>")}</w:p>").Paragraphs[0].Runs[0].Look.HalfPoints.Should().Be(28);

    [Fact]
    public void Documents_of_one_template_are_read_as_each_alone()
    {
        var reader = new DocxLayoutReader();
        var (small, large) = (FromBody(P("a")), Pack(
            new Part("word/document.xml", Part.Root("document", $"<w:body>{P("a")}</w:body>"), "document.main"),
            new Part("word/styles.xml", Part.Root("styles", Styles), "styles", "styles")));

        var read = new[] { small, large, small, large }.Select(document => reader.Read(document).Paragraphs[0].Mark.HalfPoints);

        read.Should().Equal(20, 28, 20, 28);
    }

    [Fact]
    public void Sections_tell_their_pages_and_headers()
    {
        var first = "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\"/><w:titlePg/></w:sectPr></w:pPr></w:p>";
        var main = new Part(
            "word/document.xml",
            Part.Root("document", $"<w:body>{first}{P("b")}<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:body>"),
            "document.main");
        var header = new Part(
            "word/header1.xml",
            Part.Root("hdr", "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p>"),
            "header",
            "header");

        var layout = new DocxLayoutReader().Read(Pack(header, main));

        layout.Sections.Should().HaveCount(2);
        layout.Sections[0].Should().BeEquivalentTo(new { Width = 11906, Height = 16838, Top = 1134, Left = 1701, HeaderDistance = 567, HasTitlePage = true, TextWidth = 9355, FirstHeader = (LayoutHeader?)null });
        layout.Sections[0].Header!.PageNumber!.HalfPoints.Should().Be(28);
        layout.Sections[0].Header!.Alignment.Should().Be(LayoutAlignment.Center);
        layout.Sections[1].Should().BeEquivalentTo(new { HasTitlePage = false, layout.Sections[0].Header });
        layout.Paragraphs.Select(paragraph => paragraph.Section).Should().Equal(0, 1);
    }

    [Fact]
    public void Page_breaks_and_text_boxes_are_seen_but_what_is_in_a_box_is_no_text()
    {
        var paragraphs = Read($"<w:p>{R("a")}<w:r><w:br w:type=\"page\"/></w:r></w:p><w:p>{TextBox(P("inside"))}</w:p>").Paragraphs;

        paragraphs.Should().HaveCount(2);
        paragraphs[0].HasPageBreak.Should().BeTrue();
        paragraphs[1].Should().BeEquivalentTo(new { Text = "", HasDrawing = true, DrawingWidth = 3937 });
    }

    [Fact]
    public void A_broken_file_is_an_error_with_its_reason()
    {
        var nothing = () => new DocxLayoutReader().Read(new byte[] { 1, 2, 3 });
        var noDocument = () => new DocxLayoutReader().Read(Zip(("[Content_Types].xml", "<Types/>")));
        var badXml = () => new DocxLayoutReader().Read(Pack(new Part("word/document.xml", "<w:document", "document.main")));
        var tooMany = () => new DocxLayoutReader(new DocxLimits { MaxEntries = 1 }).Read(FromLines("a"));

        nothing.Should().Throw<DocxTemplateException>().Which.Problems[0].Message.Id.Should().Be("NotAPackage");
        noDocument.Should().Throw<DocxTemplateException>().Which.Problems[0].Message.Id.Should().Be("NoMainDocument");
        badXml.Should().Throw<DocxTemplateException>().Which.Problems[0].Message.Id.Should().Be("BadXml");
        tooMany.Should().Throw<DocxTemplateException>().Which.Problems[0].Message.Id.Should().Be("TooManyEntries");
    }

    private static DocxLayout Read(string body) => new DocxLayoutReader().Read(FromBody(
        body,
        new Part("word/styles.xml", Part.Root("styles", Styles), "styles", "styles"),
        new Part("word/theme1.xml", Theme, "application/vnd.openxmlformats-officedocument.theme+xml", "theme")));
}
