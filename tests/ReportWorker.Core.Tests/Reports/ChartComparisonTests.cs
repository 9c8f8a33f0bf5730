using ReportWorker.Core.Reports.Checking;
using ReportWorker.Docx;

namespace ReportWorker.Core.Tests.Reports;

public sealed class ChartComparisonTests
{
    [Fact]
    public void A_changed_value_or_label_is_a_changed_figure_with_its_chart_and_both_texts()
    {
        var changes = ChartComparison.Run([Chart("Kết nạp", "12", "5")], [Chart("Kết nạp", "12.0", "6")]);

        var change = changes.Should().ContainSingle().Subject;
        (change.Was, change.Is, change.Chart, change.IsFigure).Should().Be(("5", "6", "Kết nạp: Quý I, 1", true));
        change.ToMessage().Id.Should().Be("ChartChanged");
        change.ToMessage().ToString(System.Globalization.CultureInfo.GetCultureInfo("vi")).Should().Contain("Kết nạp: Quý I, 1").And.Contain("\"5\" sửa thành \"6\"");
    }

    [Fact]
    public void A_value_that_is_gone_or_new_is_told_and_a_name_that_a_program_gave_is_not()
    {
        ChartComparison.Run([Chart("A", "1", "2")], [Chart("A", "1")]).Should().ContainSingle().Which.Is.Should().BeEmpty();
        ChartComparison.Run([Chart("A", "1")], [Chart("A", "1", "2")]).Should().ContainSingle().Which.Was.Should().BeEmpty();

        var named = Chart("A", "1") with { Entries = [new ChartEntry("0 tx 0", "", "Cột 1", IsValue: false), .. Chart("A", "1").Entries] };
        ChartComparison.Run([Chart("A", "1")], [named]).Should().BeEmpty();
        ChartComparison.Run([named], [Chart("A", "1")]).Should().ContainSingle().Which.Was.Should().Be("Cột 1");
    }

    [Fact]
    public void A_chart_that_is_gone_or_was_put_in_is_one_change_and_the_others_are_the_same()
    {
        var (one, two, three) = (Chart("A", "1"), Chart("B", "2"), Chart("C", "3"));

        ChartComparison.Run([one, two, three], [one, three]).Select(change => (change.Chart, change.Was, change.Is, change.ToMessage().Id)).Should().Equal(("B", "2", null, "ChartGone"));
        ChartComparison.Run([one, three], [one, two, three]).Select(change => (change.Chart, change.Was, change.Is, change.ToMessage().Id)).Should().Equal(("B", null, "2", "ChartAdded"));
    }

    private static DocxChart Chart(string title, params string[] values) => new(
        new TemplateLocation("word/charts/chart1.xml"),
        title,
        [.. values.Select((value, i) => new ChartEntry($"0 val {i}", $"Quý I, {i}", value, IsValue: true))]);
}
