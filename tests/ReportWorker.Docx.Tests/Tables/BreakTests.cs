using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Tables;

public sealed class BreakTests
{
    private const string Break = "<w:r><w:br w:type=\"page\"/></w:r>";

    private static readonly object Data = new { units = new[] { "A", "B" } };

    [Fact]
    public void A_page_break_after_between_stands_between_two_turns() =>
        Body(P("{% for u in units %}") + P("{{ u }}") + Tag("{% between %}", Break) + P("{% endfor %}"))
            .Should().Be(P("A") + "<w:p>" + Break + "</w:p>" + P("B"));

    [Fact]
    public void A_page_break_before_endfor_belongs_to_the_turn_and_one_behind_it_does_not() =>
        Body(P("{% for u in units %}") + P("{{ u }}") + "<w:p>" + Break + "<w:r><w:t>{% endfor %}</w:t></w:r>" + Break + "</w:p>")
            .Should().Be(P("A") + "<w:p>" + Break + "</w:p>" + P("B") + "<w:p>" + Break + "</w:p><w:p>" + Break + "</w:p>");

    [Fact]
    public void A_section_break_at_between_ends_a_section_between_two_turns()
    {
        const string section = "<w:pPr><w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr></w:pPr>";

        Body(P("{% for u in units %}") + P("{{ u }}") + "<w:p>" + section + "<w:r><w:t>{% between %}</w:t></w:r></w:p>" + P("{% endfor %}"))
            .Should().Be(P("A") + "<w:p>" + section + "</w:p>" + P("B"));
    }

    [Fact]
    public void Text_beside_tag_and_break_is_a_problem() =>
        ProblemTests.IdsOf(FromBody(P("{% for u in units %}") + P("x") + Tag("x{% endfor %}", Break))).Should().Equal("NotAlone");

    private static string Tag(string tag, string more) => $"<w:p><w:r><w:t>{tag}</w:t></w:r>{more}</w:p>";

    private static string Body(string body)
    {
        var xml = Rendered.From(FromBody(body), Data).Xml();
        var start = xml.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
        return xml[start..xml.IndexOf("<w:sectPr/></w:body>", StringComparison.Ordinal)];
    }
}
