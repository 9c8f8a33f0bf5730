using System.Xml.Linq;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Tables;

public sealed class MergeTests
{
    private static readonly object Data = new
    {
        units = new[] { new { area = "Bắc", name = "A" }, new { area = "Bắc", name = "B" }, new { area = "Nam", name = "C" } },
        months = new[] { 1, 2 },
    };

    [Fact]
    public void Equal_cells_one_above_the_other_are_merged()
    {
        var rendered = Rendered.From(FromBody(Units + P("")), Data);

        Merges(rendered).Should().Equal("restart", "", "restart");
        rendered.Lines.Should().Equal("Bắc.", "A", "", "B", "Nam.", "C", "");
    }

    [Fact]
    public void Two_tables_do_not_merge_into_each_other() =>
        Merges(Rendered.From(FromBody(P("{% for m in months %}") + Units.Replace("units", "units | where: 'area', 'Bắc'", StringComparison.Ordinal) + P("") + P("{% endfor %}")), Data))
            .Should().Equal("restart", "", "restart", "");

    [Fact]
    public void Another_row_between_them_keeps_cells_apart() =>
        Merges(Rendered.From(FromBody(Table(["{% for u in units %}", ""], ["{{ u.area }}{% merge %}", "1"], ["x", "2"], ["{% endfor %}", ""]) + P("")), Data))
            .Should().Equal("restart", "restart", "restart");

    [Fact]
    public void Each_column_of_a_repeated_one_is_merged_by_itself() =>
        Merges(Rendered.From(
            FromBody(Table(["a", "{% for m in months %}{{ m }}"], ["{% for u in units %}{{ u.name }}", "{{ m }}{% merge %}{% endfor %}{% endfor %}"]) + P("")), Data))
            .Should().Equal("restart", "restart", "", "", "", "");

    [Theory]
    [InlineData("MergeOutsideLoop", "{% merge %}", "a")]
    [InlineData("MergeOutsideLoop", "{% if x %}{% merge %}", "{% endif %}")]
    [InlineData("MergeBesideBlock,MergeBesideBlock", "{% for u in units %}{% if u.a %}b{% endif %}{% merge %}", "{% endfor %}")]
    [InlineData("MergeBesideBlock", "{% for u in units %}{% set n = 1 %}{% merge %}", "{% endfor %}")]
    public void A_merge_that_is_not_right_is_a_problem(string ids, params string[] cells) =>
        ProblemTests.IdsOf(FromBody(Table(cells))).Should().Equal(ids.Split(','));

    [Theory]
    [InlineData("")]
    [InlineData("{% merge %}")]
    public void A_loop_of_a_table_within_the_cell_is_a_problem(string merge) =>
        ProblemTests.IdsOf(FromBody(Table(
            ["{% for u in units %}{{ u.area }}", P("{% merge %}") + Table([$"{{% for m in months %}}{{{{ m }}}}{merge}", "{% endfor %}"]) + P("{% endfor %}")]) + P("")))
            .Should().Equal("MergeBesideBlock", "MergeBesideBlock");

    [Fact]
    public void A_merge_outside_of_a_table_is_a_problem() =>
        ProblemTests.IdsOf(FromBody(P("{% merge %}") + ScalarTests.Drawing("{% merge %}"))).Should().Equal("MergeOutsideLoop", "MergeOutsideLoop");

    private static string Units => Table(["{% for u in units %}{{ u.area }}.{% merge %}", "{{ u.name }}{% endfor %}"]);

    private static IEnumerable<string> Merges(Rendered rendered)
    {
        XNamespace word = Word;
        return XDocument.Parse(rendered.Xml()).Descendants(word + "vMerge").Select(e => (string?)e.Attribute(word + "val") ?? "");
    }
}
