using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class CustomXmlTests
{
    private const string Name = "urn:test:edition";

    private static readonly RenderContext Context = Rendered.Context with { CustomXml = new DocxCustomXml(Name, $"<e xmlns='{Name}' key='a/1'/>") };

    [Fact]
    public void A_part_that_was_added_is_read_back()
    {
        var rendered = Rendered.From(FromLines("{{ a }}"), new { a = 1 }, Context);

        DocxCustomXml.Read(rendered.Bytes, Name).Should().Be($"<e xmlns='{Name}' key='a/1'/>");
        DocxCustomXml.Read(new MemoryStream(rendered.Bytes), "urn:other").Should().BeNull();
    }

    [Fact]
    public void A_part_of_the_same_namespace_is_replaced()
    {
        var draft = Rendered.From(FromLines("x"), null, Context).Bytes;
        var next = Context with { CustomXml = new DocxCustomXml(Name, $"<e xmlns='{Name}' key='a/2'/>") };

        var official = Rendered.From(draft, null, next).Bytes;

        DocxCustomXml.Read(official, Name).Should().Contain("a/2");
        Unzip(official).Keys.Should().BeEquivalentTo(Unzip(draft).Keys);
    }

    [Fact]
    public void A_second_namespace_is_added_beside_the_first()
    {
        var first = Rendered.From(FromLines("x"), null, Context).Bytes;
        var both = Rendered.From(first, null, Context with { CustomXml = new DocxCustomXml("urn:b", "<b xmlns='urn:b'/>") }).Bytes;

        DocxCustomXml.Read(both, Name).Should().NotBeNull();
        DocxCustomXml.Read(both, "urn:b").Should().Be("<b xmlns='urn:b'/>");
    }

    [Theory]
    [InlineData("<a xmlns='urn:b'>")]
    [InlineData("<a/>")]
    public void Xml_that_is_wrong_or_of_another_namespace_is_not_taken(string xml) =>
        FluentActions.Invoking(() => new DocxCustomXml("urn:b", xml)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Title_author_and_time_are_set_whether_the_template_has_properties_or_not(bool hasProperties)
    {
        var template = hasProperties ? FromBody(P("x"), Part.Core("{{ a }}")) : FromLines("x");
        var properties = new DocxProperties("Báo cáo & <1>", "Văn phòng", new DateTimeOffset(2020, 6, 15, 7, 0, 0, TimeSpan.FromHours(7)));

        var xml = Rendered.From(template, new { a = 1 }, Context with { Properties = properties }).Xml("docProps/core.xml");

        xml.Should().Contain(">Báo cáo &amp; &lt;1></dc:title>".Replace("1>", "1&gt;")).And.Contain(">Văn phòng</dc:creator>")
            .And.Contain(">2020-06-15T00:00:00Z</dcterms:created>").And.NotContain("2020-01-01");
    }
}
