using ReportWorker.Docx.Tests.Support;
using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Charts.ChartFile;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Charts;

public sealed class ChartProblemTests
{
    private static readonly string Ordinary = Chart(Bars(Bar(0, "A")));

    [Fact]
    public void An_alt_text_that_asks_for_a_chart_stands_on_one()
    {
        Ids(FromBody(ScalarTests.Drawing("{{ chart c }}"))).Should().Equal("NoChartHere");
        Ids(From(Drawing("{{ chart c }}", "rId9"), Ordinary)).Should().Equal("NoChartHere");
        Ids(From(Drawing("{{ chart c + }}"), Ordinary)).Should().ContainSingle();
        Ids(From(P("x"), Chart(Bars(Bar(0, "A")), "{{ a }}"))).Should().Equal("TagNotFilledHere");
        Ids(From(Drawing(""), Chart(Bars(Bar(0, "{{ a }}"))))).Should().Equal("TagNotFilledHere");
        Ids(From(Drawing("{{ chart c }}"), "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")).Should().Contain("BadXml");
    }

    [Theory]
    [InlineData("areaChart")]
    [InlineData("scatterChart")]
    [InlineData("bar3DChart")]
    [InlineData("doughnutChart")]
    public void Other_kinds_of_charts_are_told(string kind)
    {
        var problem = DocxTemplate.Check(From(P("x") + Drawing("{{ chart c }}"), Chart($"<c:{kind}>{Bar(0, "A")}</c:{kind}>"))).Should().ContainSingle().Subject;

        problem.Message.Should().Be(Messages.ChartKindNotSupported(kind[..^5]));
        problem.Location.Paragraph.Should().Be(2);
    }

    [Fact]
    public void A_chart_of_a_newer_kind_is_told()
    {
        var drawing = Drawing("{{ chart c }}").Replace(
            "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"", "xmlns:c=\"http://schemas.microsoft.com/office/drawing/2014/chartex\"", StringComparison.Ordinal);

        var fallback = Drawings.Picture("{{ chart c }}").Replace("rId1", "rId2", StringComparison.Ordinal);
        var both = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"cx1\" xmlns:cx1=\"http://schemas.microsoft.com/office/drawing/2015/9/8/chartex\">"
            + $"{drawing[10..^12]}</mc:Choice><mc:Fallback>{fallback[10..^12]}</mc:Fallback></mc:AlternateContent></w:r></w:p>";

        Ids(From(drawing, Ordinary)).Should().Equal("ChartKindNotSupported");
        Ids(From(both, Ordinary)).Should().Equal("ChartKindNotSupported");
    }

    [Fact]
    public void A_chart_without_a_series_or_with_another_workbook_is_told()
    {
        Ids(From(Drawing("{{ chart c }}"), Chart(Bars()))).Should().Equal("ChartHasNoSeries");
        Ids(From(Drawing("{{ chart c }}"), Ordinary, "word/embeddings/sheet.xlsb")).Should().Equal("ChartWorkbookNotSupported");
    }

    [Fact]
    public void What_is_no_chart_is_found_without_data()
    {
        var unit = ModelSchema.Object(new Dictionary<string, ModelSchema> { ["name"] = ModelSchema.Text, ["members"] = ModelSchema.Number });
        var schema = ModelSchema.Object(new Dictionary<string, ModelSchema> { ["units"] = ModelSchema.ListOf(unit), ["year"] = ModelSchema.Number });

        IEnumerable<string> Checked(string altText) => Ids(From(Drawing(altText), Ordinary), schema);
        Checked("{{ chart units | series: 'name', 'members' }}").Should().BeEmpty();
        Checked("{{ chart units }}").Should().Equal("NotAChart");
        Checked("{{ chart unit | series: 'name', 'members' }}").Should().Equal("UnknownNameDidYouMean");
        Checked("{{ chart units | series: 'name', 'member' }}").Should().Equal("UnknownItemFieldDidYouMean");
        Ids(From(Drawing("{{ chart units | series: 'name', 'members' }}"), Chart(Bars(Bar(0, "A")), "{{ yaer }}")), schema).Should().Equal("UnknownNameDidYouMean");
    }

    public static TheoryData<string, object?> Wrong() => new()
    {
        { "MissingValue", null },
        { "NotAChart", 5m },
        { "NotAChart", new { categories = new[] { "x" } } },
        { "NotAChart", new { categories = new[] { "x" }, series = new object[] { 1m } } },
        { "NotAList", new { categories = "x", series = Array.Empty<object>() } },
        { "ListHasNoText", Of([Array.Empty<object>()], [1m]) },
        { "EmptyChart", Of([], []) },
        { "EmptyChart", new { categories = (object?)null, series = Array.Empty<object>() } },
        { "EmptyChart", new { categories = new[] { "x" }, series = Array.Empty<object>() } },
        { "ChartLengths", Of(["x", "y"], [1m]) },
        { "ChartValueNotANumber", Of(["x"], ["một"]) },
        { "TooManyPoints", Of([.. Enumerable.Repeat("x", 32_001)], []) },
        { "TooManySeries", new { categories = new[] { "x" }, series = Enumerable.Repeat(new { values = new[] { 1m } }, 256) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Data_that_no_chart_can_show_are_told_with_the_place(string id, object? data)
    {
        var problem = ProblemOf(From(P("x") + Drawing("{{ chart c }}"), Ordinary), data);

        problem.Message.Id.Should().Be(id);
        problem.Location.ToString().Should().Be("word/document.xml, paragraph 2");
    }

    [Fact]
    public void A_pie_shows_one_series() =>
        ProblemOf(From(Drawing("{{ chart c }}"), Chart(Pie(Slices("A", 2)), axes: "")), ChartTests.Data(["x"], ["A", "B"]))
            .Message.Should().Be(Messages.PieHasOneSeries(2));

    private static object Of(object[] categories, object[] values) => new { categories, series = new[] { new { values } } };

    private static TemplateProblem ProblemOf(byte[] template, object? data)
    {
        var render = () => Rendered.From(template, new { c = data });
        return render.Should().Throw<DocxTemplateException>().Which.Problems.Should().ContainSingle().Subject;
    }

    private static IEnumerable<string> Ids(byte[] template, ModelSchema? schema = null) =>
        DocxTemplate.Check(template, schema: schema).Select(p => p.Message.Id);
}
