using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class BlockTests
{
    private static readonly object Units = new { units = new[] { new { name = "A", n = 1 }, new { name = "B", n = 2 } }, none = Array.Empty<object>(), yes = true, no = false };

    [Fact]
    public void A_block_in_one_paragraph_repeats_text() =>
        Rendered.LinesOf(FromLines("x {% for u in units %}{{ u.name }}{% between %}, {% endfor %}{% if no %}ẩn{% else %}.{% endif %}"), Units)
            .Should().Equal("x A, B.");

    [Fact]
    public void A_block_that_begins_and_ends_in_the_middle_of_different_runs_splits_them()
    {
        var body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x {% for u in units %}[{{ u.name }}</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>,</w:t></w:r>"
            + "<w:hyperlink w:anchor=\"k\"><w:r><w:t>{{ u.n }}]{% endfor %} y</w:t></w:r></w:hyperlink></w:p>";

        Rendered.LinesOf(FromBody(body), Units).Should().Equal("x [A,1][B,2] y");
    }

    [Fact]
    public void A_block_alone_in_its_paragraphs_repeats_what_is_between_and_its_paragraphs_vanish() =>
        Rendered.LinesOf(FromLines("1", "{% for u in units %}", "{{ forloop.index }} {{ u.name }}", " {% endfor %}", "{% if no %}", "ẩn", "{% elsif yes %}", "hiện", "{% endif %}"), Units)
            .Should().Equal("1", "1 A", "2 B", "hiện");

    [Fact]
    public void Nested_blocks_may_share_a_paragraph() =>
        Rendered.LinesOf(FromLines("{% for u in units %}{% if u.n > 1 %}", "{{ u.name }}", "{% endif %}{% endfor %}", "{% for x in none %}", "x", "{% else %}", "không", "{% endfor %}"), Units)
            .Should().Equal("B", "không");

    [Fact]
    public void A_block_in_the_cells_of_one_row_repeats_the_row() =>
        Rendered.LinesOf(FromBody(Table(["Tên", "Số"], ["{% for u in units %}{{ u.name }}", "{{ u.n }}{% endfor %}"]) + P("")), Units)
            .Should().Equal("Tên", "Số", "A", "1", "B", "2", "");

    [Fact]
    public void A_block_alone_in_its_rows_repeats_the_rows_between() =>
        Rendered.LinesOf(
            FromBody(Table(["Tên", "Số"], ["{% for u in units %}", ""], ["{{ u.name }}", "{{ u.n }}"], ["", "--"], ["{% between %}", ""], ["...", ""], ["{% endfor %}", ""]) + P("")),
            Units).Should().Equal("Tên", "Số", "A", "1", "", "--", "...", "", "B", "2", "", "--", "");

    [Fact]
    public void A_table_whose_rows_are_all_absent_is_absent() =>
        Rendered.From(FromBody(Table(["{% for u in none %}", ""], ["{{ u.name }}", "x"], ["{% endfor %}", ""]) + P("hết")), Units)
            .Xml().Should().NotContain("<w:tbl>");

    [Fact]
    public void A_cell_whose_paragraphs_are_all_absent_keeps_an_empty_one() =>
        Rendered.LinesOf(FromBody(Table(["<w:p><w:r><w:t>{% if no %}</w:t></w:r></w:p>" + P("ẩn") + P("{% endif %}"), "x"]) + P("")), Units)
            .Should().Equal("", "x", "");

    [Fact]
    public void A_cell_that_would_end_with_a_table_ends_with_a_paragraph()
    {
        var cell = P("{% for u in units %}") + Table(["{{ u.name }}"]) + P("{% endfor %}");

        Rendered.LinesOf(FromBody(Table([cell]) + P("")), Units).Should().Equal("A", "B", "", "");
    }

    [Fact]
    public void Ids_and_bookmark_names_stay_unique_in_loops()
    {
        var body = P("{% for u in units %}") + "<w:p w14:paraId=\"00000001\"><w:bookmarkStart w:id=\"3\" w:name=\"muc\"/><w:r><w:t>{{ u.name }}</w:t></w:r><w:bookmarkEnd w:id=\"3\"/></w:p>"
            + ScalarTests.Drawing("x") + P("{% endfor %}");
        var xml = Rendered.From(FromBody(body), Units).Xml();

        xml.Should().Contain("<w:bookmarkStart w:id=\"3\" w:name=\"muc\"/>").And.Contain("<w:bookmarkEnd w:id=\"3\"/>")
            .And.Contain("<w:bookmarkStart w:id=\"4\" w:name=\"muc_x2\"/>").And.Contain("<w:bookmarkEnd w:id=\"4\"/>")
            .And.Contain("<wp:docPr id=\"7\"").And.Contain("<wp:docPr id=\"8\"").And.NotContain("paraId");
    }

    [Fact]
    public void Every_row_of_a_long_list_is_written()
    {
        var items = Enumerable.Range(1, 5000).Select(i => new { name = new string('x', 30), n = i }).ToList();
        var lines = Rendered.LinesOf(FromBody(Table(["{% for u in units %}{{ u.name }}", "{{ u.n }}{% endfor %}"]) + P("")), new { units = items });

        lines.Should().HaveCount(10_001).And.Contain("5.000");
    }
}
