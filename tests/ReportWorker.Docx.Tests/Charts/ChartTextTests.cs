using System.Globalization;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Charts.ChartFile;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Charts;

public sealed class ChartTextTests
{
    [Theory]
    [InlineData("Kết nạp năm {{ year }}", "Kết nạp năm 2020")]
    [InlineData("Kết nạp ¦năm {{ ¦year¦ }} và{{ year }}¦!", "Kết nạp năm 2020 và2020!")]
    [InlineData("{% if year¦ > '2000' %}Thế kỷ ¦21{% else %}x{% endif %}", "Thế kỷ 21")]
    [InlineData("{# ghi¦ chú #}Tên{% set x = 1 %}", "Tên")]
    public void The_title_of_any_chart_is_filled(string title, string expected)
    {
        var template = From(Drawing("Biểu đồ"), Chart(Bars(Bar(0, "A")), title));

        var chart = ShownChart.AllOf(Rendered.From(template, new { year = "2020" }))[0];

        chart.Title.Should().Be(expected);
        chart.Lines.Should().Equal("A: 1 2");
    }

    [Fact]
    public void Runs_that_no_tag_goes_over_keep_their_look()
    {
        var rendered = Rendered.From(From(Drawing(""), Chart(Bars(Bar(0, "A")), "Đậm ¦{{ a }}¦ nhạt")), new { a = "&" });

        rendered.Xml(ChartPart).Should().Contain("<a:t>Đậm </a:t>").And.Contain("<a:t>&amp;</a:t>").And.Contain("<a:t> nhạt</a:t>");
    }

    [Fact]
    public void A_chart_that_cannot_be_filled_has_a_title_that_can()
    {
        var area = Bars(Bar(0, "A")).Replace("barChart>", "areaChart>", StringComparison.Ordinal)
            .Replace("<c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>", "<c:grouping val=\"standard\"/>", StringComparison.Ordinal)
            .Replace("<c:gapWidth val=\"150\"/>", "", StringComparison.Ordinal).Replace("<c:invertIfNegative val=\"0\"/>", "", StringComparison.Ordinal);

        ShownChart.AllOf(Rendered.From(From(Drawing(""), Chart(area, "{{ a }}")), new { a = "diện tích" }))[0].Title.Should().Be("diện tích");
    }

    [Fact]
    public void The_tags_of_a_title_belong_to_the_place_of_the_chart()
    {
        var template = From(
            P("{% for u in units %}") + P("{{ u.name }}") + Drawing("") + P("{% endfor %}") + P("{{ u }}"), Chart(Bars(Bar(0, "A")), "{{ u.name }}"));

        var rendered = Rendered.From(template, new { u = "ngoài", units = new[] { new { name = "một" }, new { name = "hai" } } });

        ShownChart.AllOf(rendered).Select(c => c.Title).Should().Equal("một", "hai");
        DocxTemplate.Compile(template).Fields.Select(f => f.Path).Should().Equal("u", "units", "units[].name");
    }

    [Fact]
    public void A_mistake_in_a_title_is_told_with_its_part_also_in_the_annotated_copy()
    {
        var template = From(P("x") + Drawing(""), Chart(Bars(Bar(0, "A")), "Năm {{ yaer + }}"));

        var problem = DocxTemplate.Check(template).Should().ContainSingle().Subject;

        problem.Location.Part.Should().Be(ChartPart);
        problem.Text.Should().Be("Năm {{ yaer + }}");
        var copy = DocxTemplate.Annotate(template, [problem], CultureInfo.GetCultureInfo("vi-VN"));
        Rendered.Validate(copy);
        Read(copy, "word/comments.xml").Should().Contain(ChartPart);
    }
}
