using static ReportWorker.Docx.Tests.Charts.ChartFile;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Charts;

/// <summary>What the charts of a document show is read whoever wrote them.</summary>
public sealed class DocxChartTests
{
    [Fact]
    public void Names_labels_and_values_are_read_with_their_places()
    {
        var chart = DocxChart.ReadAll(From(Drawing("x"), Chart(Bars(Bar(0, "Kết nạp"), Bar(1, "")), title: "Đảng viên"))).Should().ContainSingle().Subject;

        (chart.Location.Part, chart.Title).Should().Be((ChartPart, "Đảng viên"));
        chart.Entries.Select(entry => (entry.Name, entry.Text, entry.IsValue)).Should().Equal(
            ("", "Kết nạp", false), ("", "1", false), ("", "2", false), ("Kết nạp, 1", "1", true), ("Kết nạp, 2", "2", true), ("1", "1", true), ("2", "2", true));
        chart.Entries.Select(entry => entry.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_number_is_the_same_however_it_is_written_and_a_gap_is_no_value()
    {
        string Written(string value) => Chart(Bars(Bar(0, "A"))).Replace("<c:v>2</c:v>", $"<c:v>{value}</c:v>", StringComparison.Ordinal);
        IEnumerable<string> Said(string value) => DocxChart.ReadAll(From(Drawing("x"), Written(value))).Single().Entries.Select(entry => entry.Said);

        Said("0.3").Should().Equal(Said("0.30000000000000004")).And.NotEqual(Said("0.31"));
        Said("").Should().Equal("A", "1", "1");
    }

    [Fact]
    public void Series_are_told_apart_by_where_they_stand_for_programs_number_them_anew() =>
        DocxChart.ReadAll(From(Drawing("x"), Chart(Lines(Line(1, "Đường")) + Bars(Bar(0, "Cột"))))).Single()
            .Entries.Where(entry => entry.Key.Contains("tx", StringComparison.Ordinal)).Select(entry => (entry.Key, entry.Text))
            .Should().Equal(("0 tx 0", "Đường"), ("1 tx 0", "Cột"));

    [Fact]
    public void A_damaged_chart_and_one_that_is_not_there_show_nothing()
    {
        DocxChart.ReadAll(From(Drawing("x"), "<c:chart")).Should().ContainSingle().Which.Entries.Should().BeEmpty();
        DocxChart.ReadAll(From(Drawing("x", "rId99"), Chart(Bars(Bar(0, "A"))))).Should().BeEmpty();
        DocxChart.ReadAll(FromLines("x")).Should().BeEmpty();
    }
}
