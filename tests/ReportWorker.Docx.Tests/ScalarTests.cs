using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class ScalarTests
{
    private const string Split =
        "<w:p><w:r><w:t>Có {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{ a</w:t></w:r>"
        + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t xml:space=\"preserve\"> }</w:t></w:r><w:bookmarkEnd w:id=\"1\"/>"
        + "<w:proofErr w:type=\"spellEnd\"/><w:r><w:t>} đảng viên</w:t></w:r></w:p>";

    [Fact]
    public void A_value_is_printed_in_the_given_culture() =>
        Rendered.LinesOf(FromLines("Có {{ a }} đảng viên"), new { a = 1234.5m }).Should().Equal("Có 1.234,5 đảng viên");

    [Fact]
    public void A_tag_that_Word_split_over_runs_is_healed()
    {
        var rendered = Rendered.From(FromBody(Split), new { a = "5 < 6 & \"7\"" });

        rendered.Lines.Should().Equal("Có 5 < 6 & \"7\" đảng viên");
        rendered.Xml().Should().Contain("<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:bookmarkEnd w:id=\"1\"/>")
            .And.NotContain("<w:rPr><w:b/></w:rPr>", "a run that held only a tag's letters is not written");
    }

    [Fact]
    public void Inserted_text_is_read_and_deleted_text_is_not() =>
        Rendered.LinesOf(
            FromBody(
                "<w:p><w:r><w:t>{{</w:t></w:r><w:ins w:id=\"1\" w:author=\"x\" w:date=\"2020-01-01T00:00:00Z\"><w:r><w:t>a</w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\" w:author=\"x\" w:date=\"2020-01-01T00:00:00Z\"><w:r><w:delText>b</w:delText></w:r></w:del><w:r><w:t>}}</w:t></w:r></w:p>"),
            new { a = 1, b = 2, ab = 3 }).Should().Equal("1");

    [Fact]
    public void A_tag_in_a_hyperlink_and_one_in_a_content_control_are_filled() =>
        Rendered.LinesOf(
            FromBody(
                "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>{{ a }}</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr>"
                + "<w:sdtContent><w:r><w:t>{{ b }}</w:t></w:r></w:sdtContent></w:sdt></w:p>"),
            new { a = 1, b = 2 }).Should().Equal("12");

    [Fact]
    public void A_line_end_becomes_a_line_break_and_a_blank_line_a_paragraph_of_the_same_style()
    {
        var rendered = Rendered.From(
            FromBody("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>{{ a }}</w:t></w:r></w:p>"),
            new { a = "một\r\nhai\n \nba\n" });

        rendered.Lines.Should().Equal("một\nhai", "ba");
        rendered.Xml().Should().Contain(
            "</w:p><w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">ba</w:t>");
    }

    [Fact]
    public void Characters_that_XML_forbids_are_dropped_and_counted()
    {
        var rendered = Rendered.From(FromLines("{{ a }}"), new { a = "x\u0000\u0001y\uD800z\uFFFE\U0001F600\t." });

        rendered.Lines.Should().Equal("xyz\U0001F600\t.");
        rendered.Result.DroppedCharacters.Should().Be(4);
    }

    [Fact]
    public void Headers_footnotes_text_boxes_and_the_title_are_filled()
    {
        var box = "<w:p><w:r><w:t>{{ a }}</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("hộp {{ b }}")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var footnotes = new Part("word/footnotes.xml", Part.Root("footnotes", $"<w:footnote w:id=\"2\">{P("chú thích {{ a }}")}</w:footnote>"), "footnotes", "footnotes");
        var rendered = Rendered.From(FromBody(box, Part.Header(P("đầu {{ a }}")), footnotes, Part.Core("Báo cáo {{ b }}")), new { a = "A", b = "B & C" });

        rendered.Lines.Should().Equal("A", "hộp B & C", "chú thích A", "đầu A");
        rendered.Xml("docProps/core.xml").Should().Contain("<dc:title>Báo cáo B &amp; C</dc:title>");
    }

    [Fact]
    public void An_alt_text_is_filled() =>
        Rendered.From(
            FromBody(Drawing("Biểu đồ {{ a }}")), new { a = "\"x\"" }).Xml().Should().Contain("descr=\"Biểu đồ &quot;x&quot;\"");

    [Fact]
    public void A_variable_that_the_template_sets_is_printed_and_its_paragraph_vanishes() =>
        Rendered.LinesOf(FromLines("{% set x = a + 1 %}", "{{ x }}", "{# note #}"), new { a = 1 }).Should().Equal("2");

    [Fact]
    public void A_template_without_tags_comes_out_with_every_part_unchanged()
    {
        var template = FromBody(P("Không có thẻ") + Split.Replace('{', '(').Replace('}', ')'), Part.Header(P("đầu")), Part.Core("x"));

        Unzip(Rendered.From(template).Bytes).Should().BeEquivalentTo(Unzip(template));
    }

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        var template = FromLines("{{ a }}");

        Rendered.From(template, new { a = 1 }).Bytes.Should().Equal(Rendered.From(template, new { a = 1 }).Bytes);
    }

    internal static string Drawing(string altText) =>
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"1\" cy=\"1\"/><wp:docPr id=\"7\" name=\"p\" descr=\"" + altText
        + "\"/><a:graphic><a:graphicData uri=\"x\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
}
