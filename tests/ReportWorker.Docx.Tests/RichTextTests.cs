using System.Globalization;
using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class RichTextTests
{
    private static readonly XNamespace Word = WordFile.Word;

    private static readonly RichText Report = new(
    [
        new([new("Kết quả "), new("rất tốt", IsBold: true), new(", xem "), new("cổng & tin", IsItalic: true, Link: "https://hanoi.gov.vn/tin")]),
        new([new("một")], RichList.Bulleted),
        new([new("hai")], RichList.Bulleted, 1),
        new([new("Tiếp theo:")]),
        new([new("thứ nhất")], RichList.Numbered),
        new([new("thứ hai\nxuống dòng")], RichList.Numbered),
        new([new("Lại:")]),
        new([new("thứ nhất")], RichList.Numbered),
    ]);

    private static readonly RichText Short = new([new([new("tốt", IsBold: true), new(" lắm")])]);

    [Fact]
    public void A_rich_text_alone_in_its_paragraph_takes_its_place_with_paragraphs_and_lists()
    {
        var rendered = Rendered.From(FromBody(Styled("{{ x }}")), Of(Report));

        rendered.Lines.Should().Equal(
            "Kết quả rất tốt, xem cổng & tin", "một", "hai", "Tiếp theo:", "thứ nhất", "thứ hai\nxuống dòng", "Lại:", "thứ nhất");
        var paragraphs = XDocument.Parse(rendered.Xml()).Descendants(Word + "p").ToList();
        paragraphs.Should().OnlyContain(p => p.Element(Word + "pPr")!.Element(Word + "jc") != null);
        paragraphs.Select(ListOf).Should().Equal(null, "1/0", "1/1", null, "2/0", "2/0", null, "3/0");
        Runs(paragraphs[0]).Should().Equal("Kết quả |sz", "rất tốt|b,bCs,sz", ", xem |sz", "cổng & tin|i,iCs,color,sz,u");
        rendered.Xml("word/_rels/document.xml.rels").Should().Contain("Target=\"https://hanoi.gov.vn/tin\" TargetMode=\"External\"");
    }

    [Fact]
    public void A_rich_text_within_a_sentence_goes_on_in_it()
    {
        var rendered = Rendered.From(FromBody(Styled("Tình hình: {{ x }}.")), Of(Short));

        rendered.Lines.Should().Equal("Tình hình: tốt lắm.");
        Runs(XDocument.Parse(rendered.Xml()).Descendants(Word + "p").Single()).Should().Equal("Tình hình: |sz", "tốt|b,bCs,sz", " lắm.|sz");
    }

    [Fact]
    public void What_follows_a_rich_text_stands_behind_its_last_paragraph() =>
        Rendered.LinesOf(FromBody(Styled("a {{ x }} z")), Of(new RichText([new([new("1")]), new([new("2", IsBold: true)])])))
            .Should().Equal("a 1", "2 z");

    [Fact]
    public void New_lists_stand_behind_those_of_the_template()
    {
        var numbering = new Part(
            "word/numbering.xml",
            Part.Root("numbering", "<w:abstractNum w:abstractNumId=\"4\"/><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>"),
            "numbering",
            "numbering");

        var rendered = Rendered.From(FromBody(P("{{ x }}"), numbering), Of(Report));

        XDocument.Parse(rendered.Xml("word/numbering.xml")).Root!.Elements().Select(e => e.Name.LocalName + e.Attributes().First().Value)
            .Should().Equal("abstractNum4", "abstractNum5", "abstractNum6", "num7", "num8", "num9", "num10");
    }

    [Fact]
    public void Where_a_paragraph_cannot_end_lines_do_and_a_text_elsewhere_is_plain()
    {
        var control = "<w:p><w:sdt><w:sdtContent><w:r><w:t>{{ x }}</w:t></w:r></w:sdtContent></w:sdt></w:p>";

        Rendered.LinesOf(FromBody(control), Of(new RichText([new([new("a", IsBold: true)]), new([new("b")], RichList.Bulleted)])))
            .Should().Equal("a\n- b");
        Rendered.From(FromBody(P("x"), Part.Core("{{ x }}")), Of(Short)).Xml("docProps/core.xml").Should().Contain(">tốt lắm<");
    }

    [Fact]
    public void A_link_in_a_link_is_text_and_a_link_to_elsewhere_a_problem()
    {
        var link = new RichText([new([new("trang", Link: "https://a.vn")])]);
        var around = "<w:p><w:hyperlink w:anchor=\"x\"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink></w:p>";
        Rendered.From(FromBody(around), Of(link)).Xml().Should().NotContain("r:id");

        var render = () => Rendered.From(FromBody(P("{{ x }}")), Of(new RichText([new([new("a", Link: "file:///c:/a")])])));
        render.Should().Throw<DocxTemplateException>().Which.Problems.Single().Message.Id.Should().Be("ForbiddenLink");
    }

    [Fact]
    public void Characters_that_cannot_stand_in_a_document_are_dropped_and_counted()
    {
        var rendered = Rendered.From(FromBody(P("{{ x }}")), Of(new RichText([new([new("a\u0001", IsBold: true), new("\u0002<b>")])])));

        rendered.Lines.Should().Equal("a<b>");
        rendered.Result.DroppedCharacters.Should().Be(2);
    }

    [Fact]
    public void In_loops_lists_and_rich_texts_keep_their_numbers_apart()
    {
        var model = new Dictionary<string, object?> { ["xs"] = new object?[] { Report, Report } };
        var rendered = Rendered.From(FromBody(P("{% for x in xs %}") + P("{{ x }}") + P("{% endfor %}")), model);

        XDocument.Parse(rendered.Xml()).Descendants(Word + "p").Select(ListOf).OfType<string>()
            .Should().Equal("1/0", "1/1", "2/0", "2/0", "3/0", "1/0", "1/1", "4/0", "4/0", "5/0");
    }

    [Fact]
    public void Filters_and_conditions_see_the_plain_text()
    {
        Report.Scalar.Should().Be("Kết quả rất tốt, xem cổng & tin\n\nmột\nhai\n\nTiếp theo:\n\nthứ nhất\nthứ hai\nxuống dòng\n\nLại:\n\nthứ nhất");
        Rendered.LinesOf(FromLines("{{ x | upper }}{% if x == 'tốt lắm' %}!{% endif %}"), Of(Short)).Should().Equal("TỐT LẮM!");
    }

    private static Dictionary<string, object?> Of(RichText text) => new() { ["x"] = text };

    private static string Styled(string text) =>
        "<w:p><w:pPr><w:keepNext/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/></w:pPr>"
        + $"<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>{Escape(text)}</w:t></w:r></w:p>";

    private static string? ListOf(XElement paragraph)
    {
        var numbering = paragraph.Element(Word + "pPr")?.Element(Word + "numPr");
        return numbering is null ? null : string.Create(
            CultureInfo.InvariantCulture, $"{Value(numbering, "numId")}/{Value(numbering, "ilvl")}");
    }

    private static string Value(XElement parent, string name) => parent.Element(Word + name)!.Attribute(Word + "val")!.Value;

    private static IEnumerable<string> Runs(XElement paragraph) => paragraph.Descendants(Word + "r")
        .Select(r => $"{r.Value}|{string.Join(',', r.Element(Word + "rPr")!.Elements().Select(e => e.Name.LocalName))}");
}
