using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Tests.Indicators;

/// <summary>From which periods of a form a report is made.</summary>
public sealed class FormPeriodsTests
{
    [Theory]
    [InlineData(PeriodKind.Month, "2016-8M", "2016-01 2016-02 2016-03 2016-04 2016-05 2016-06 2016-07 2016-08")]
    [InlineData(PeriodKind.Quarter, "2020-H1", "2020-Q1 2020-Q2")]
    [InlineData(PeriodKind.HalfYear, "2020-H1", "2020-H1")]
    [InlineData(PeriodKind.Month, "2020-02-01..2020-03-31", "2020-02 2020-03")]
    public void A_report_is_made_from_its_own_or_finer_periods(PeriodKind kind, string report, string expected) =>
        Of(Form(kind, OverTime.Sum), report).Should().Be(expected);

    [Theory]
    [InlineData(PeriodKind.Quarter, "2020-06", "2020-Q2")] // both end on 30 June
    [InlineData(PeriodKind.Year, "2020-H2", "2020")]
    [InlineData(PeriodKind.Quarter, "2020-12M", "2020-Q1 2020-Q2 2020-Q3 2020-Q4")]
    public void A_stock_may_come_from_a_longer_period_that_ends_on_the_same_day(PeriodKind kind, string report, string expected) =>
        Of(Form(kind, OverTime.Last), report).Should().Be(expected);

    [Theory]
    [InlineData(PeriodKind.Quarter, OverTime.Sum, "2020-06", "cannot be told for a part of it", "what was summed over a quarter")]
    [InlineData(PeriodKind.Quarter, OverTime.Last, "2020-05", "exactly", "the quarter ends a month later")]
    [InlineData(PeriodKind.Quarter, OverTime.Sum, "2016-8M", "exactly", "eight months are no quarters")]
    [InlineData(PeriodKind.Week, OverTime.Sum, "2020-06", "no whole number of those makes up", "weeks cross months")]
    [InlineData(PeriodKind.Range, OverTime.Last, "2020-06", "no whole number of those makes up", "no range is known by itself")]
    [InlineData(PeriodKind.Month, OverTime.Sum, "2020-02-02..2020-03-31", "exactly", "begins within a month")]
    public void What_is_not_exact_is_refused_with_the_reason(PeriodKind kind, OverTime overTime, string report, string expected, string because)
    {
        FormPeriods.Of(Form(kind, overTime), PeriodKey.Parse(report), out var why).Should().BeNull();

        why!.ToString(CultureInfo.InvariantCulture).Should().Contain(expected, because);
        why.ToString(CultureInfo.GetCultureInfo("vi")).Should().StartWith("Biểu f lập theo kỳ");
    }

    [Fact]
    public void A_text_over_a_longer_period_is_no_text_of_a_part_of_it()
    {
        var form = Form(PeriodKind.Quarter, OverTime.Last, new NarrativeSection(IndicatorCode.Parse("text"), "Lời văn", 100));

        FormPeriods.Of(form, PeriodKey.Parse("2020-06"), out var why).Should().BeNull();
        why!.ToString(CultureInfo.InvariantCulture).Should().Contain("text cannot be told");
    }

    private static string? Of(Form form, string report) =>
        FormPeriods.Of(form, PeriodKey.Parse(report), out _) is { } asked ? string.Join(' ', asked.Select(one => one.Period)) : null;

    private static Form Form(PeriodKind kind, OverTime overTime, params NarrativeSection[] narratives) => new(
        "f", "Biểu", kind, "base", null, NumberFormat.Vietnamese,
        [new FormSection("", [new Indicator(
            IndicatorCode.Parse("x"), "X", "u", IndicatorKind.Flow, Core.Indicators.ValueType.Number, OverUnits.Sum, overTime, null, new ValueFormat(FormatStyle.Number), null)], narratives)]);
}
