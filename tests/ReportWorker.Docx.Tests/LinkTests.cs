using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

/// <summary>Links whose address has tags, as Word stores them: escaped, in the relationships of the part.</summary>
public sealed class LinkTests
{
    private const string Rels = "word/_rels/document.xml.rels";
    private const string Tagged = "http://%7b%7b%20x.url%20%7d%7d";

    [Fact]
    public void The_address_of_a_link_is_filled() =>
        AddressesOf(Template(Link("{{ x.name }}"), Tagged), new { x = new { name = "Cổng", url = "https://hanoi.gov.vn/tin?a=1&b=2" } })
            .Should().Equal("https://hanoi.gov.vn/tin?a=1&b=2");

    [Fact]
    public void Each_turn_of_a_loop_has_its_own_address_and_the_same_address_one_relationship()
    {
        var xs = new[] { "https://a.vn/", "https://b.vn/", "https://a.vn/" }.Select(url => new { url });
        var rendered = Rendered.From(Template(P("{% for x in xs %}") + Link("trang") + P("{% endfor %}"), Tagged), new { xs });

        Addresses(rendered).Should().Equal("https://a.vn/", "https://b.vn/", "https://a.vn/");
        XDocument.Parse(rendered.Xml(Rels)).Root!.Elements().Select(e => e.Attribute("Target")!.Value)
            .Should().BeEquivalentTo("https://a.vn/", "https://b.vn/");
    }

    [Theory]
    [InlineData("%7B%7B%20x.url%20%7D%7D", "mailto:thu@hanoi.gov.vn", "mailto:thu@hanoi.gov.vn")]
    [InlineData("https://hanoi.gov.vn/%7B%7B%20x.url%20%7D%7D", "đơn vị/1", "https://hanoi.gov.vn/%C4%91%C6%A1n%20v%E1%BB%8B/1")]
    public void An_address_may_be_all_value_or_part_of_one(string target, string url, string expected) =>
        AddressesOf(Template(Link("x"), target), new { x = new { url } }).Should().Equal(expected);

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData(@"\\server\share")]
    [InlineData("hanoi")]
    public void A_value_that_leads_elsewhere_is_a_problem_with_its_place(string url)
    {
        var render = () => Rendered.From(Template(P("") + Link("x"), "%7B%7Bx.url%7D%7D"), new { x = new { url } });

        var problem = render.Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle().Which;
        problem.Message.Id.Should().Be("ForbiddenLink");
        problem.Location.ToString().Should().Be("word/document.xml, paragraph 2");
    }

    [Fact]
    public void A_missing_address_leaves_the_text_without_a_link()
    {
        var context = Rendered.Context with { MissingValues = MissingValues.Print("……") };
        var model = new Dictionary<string, object?> { ["x"] = new Dictionary<string, object?> { ["url"] = null } };

        var rendered = Rendered.From(Template(Link("trang"), Tagged), model, context);

        rendered.Lines.Should().Equal("trang");
        rendered.Result.Missing.Should().ContainSingle().Which.Expression.Should().Be("x.url");
        rendered.Xml(Rels).Should().NotContain("hyperlink");
    }

    [Fact]
    public void A_value_in_a_link_with_a_blank_line_stays_in_one_paragraph() =>
        Rendered.LinesOf(Template(Link("{{ x.name }}"), Tagged), new { x = new { name = "một\n\nhai", url = "https://a.vn" } })
            .Should().Equal("một\n\nhai");

    [Fact]
    public void A_block_in_an_address_is_a_problem() =>
        DocxTemplate.Check(Template(Link("x"), "https://a.vn/%7B%25 if x %25%7D%7B%25 endif %25%7D"))
            .Select(p => p.Message.Id).Should().Equal("BlockInLink", "BlockInLink");

    private static byte[] Template(string body, string target) => FromBody(body, Part.External("hyperlink", target));

    private static string Link(string text) =>
        $"<w:p><w:hyperlink r:id=\"rId1\" w:history=\"1\"><w:r><w:t>{Escape(text)}</w:t></w:r></w:hyperlink></w:p>";

    private static IEnumerable<string> AddressesOf(byte[] template, object model) => Addresses(Rendered.From(template, model));

    private static IEnumerable<string> Addresses(Rendered rendered)
    {
        XNamespace word = WordFile.Word;
        XNamespace r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var targets = XDocument.Parse(rendered.Xml(Rels)).Root!.Elements()
            .ToDictionary(e => e.Attribute("Id")!.Value, e => e.Attribute("Target")!.Value);
        return XDocument.Parse(rendered.Xml()).Descendants(word + "hyperlink").Select(h => targets[h.Attribute(r + "id")!.Value]);
    }
}
