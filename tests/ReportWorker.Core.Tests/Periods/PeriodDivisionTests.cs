using CsCheck;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Tests.Periods;

public sealed class PeriodDivisionTests
{
    [Theory]
    [InlineData("2016-8M", PeriodKind.Month, 8, "2016-01", "2016-08")]
    [InlineData("2020-H1", PeriodKind.Month, 6, "2020-01", "2020-06")]
    [InlineData("2020-H1", PeriodKind.Quarter, 2, "2020-Q1", "2020-Q2")]
    [InlineData("2020", PeriodKind.HalfYear, 2, "2020-H1", "2020-H2")]
    [InlineData("2020-6M", PeriodKind.HalfYear, 1, "2020-H1", "2020-H1")]
    [InlineData("2020-9M", PeriodKind.Quarter, 3, "2020-Q1", "2020-Q3")]
    [InlineData("2020-03-01..2020-05-31", PeriodKind.Month, 3, "2020-03", "2020-05")]
    [InlineData("2020-06-29..2020-07-12", PeriodKind.Week, 2, "2020-W27", "2020-W28")]
    [InlineData("2020-06-09", PeriodKind.Day, 1, "2020-06-09", "2020-06-09")]
    public void A_period_is_made_up_of_finer_ones(string period, PeriodKind kind, int count, string first, string last)
    {
        var parts = PeriodKey.Parse(period).Divide(kind);

        parts.Should().HaveCount(count);
        parts![0].Text.Should().Be(first);
        parts[^1].Text.Should().Be(last);
    }

    [Theory]
    [InlineData("2016-8M", PeriodKind.Quarter)] // the third quarter ends a month later
    [InlineData("2020-03-02..2020-05-31", PeriodKind.Month)] // begins within a month
    [InlineData("2020-06", PeriodKind.Week)] // weeks cross months
    [InlineData("2020-06", PeriodKind.Quarter)] // longer
    [InlineData("2020", PeriodKind.FirstMonths)] // they all begin in January
    public void What_no_whole_number_of_periods_makes_up_is_not_divided(string period, PeriodKind kind) =>
        PeriodKey.Parse(period).Divide(kind).Should().BeNull();

    [Fact]
    public void The_parts_have_every_day_of_the_whole_once()
    {
        Gen.Select(Gen.Date[new DateTime(1990, 1, 1), new DateTime(2040, 1, 1)], Gen.Int[0, 6], Gen.Int[0, 6]).Sample((date, longer, finer) =>
        {
            var whole = PeriodKey.Containing(DateOnly.FromDateTime(date), (PeriodKind)longer);
            if (whole.Divide((PeriodKind)finer) is not { } parts)
            {
                return;
            }

            parts[0].First.Should().Be(whole.First);
            parts[^1].Last.Should().Be(whole.Last);
            parts.Zip(parts.Skip(1)).Should().OnlyContain(pair => pair.First.Last.AddDays(1) == pair.Second.First);
        });
    }

    [Theory]
    [InlineData("2020-06", 0, 20, "2020-06-20")]
    [InlineData("2020-H1", 0, 10, "2020-06-10")] // told from the last month
    [InlineData("2020-H1", 1, 31, "2020-07-31")]
    [InlineData("2020-02", 0, 31, "2020-02-29")] // the month has no 31st
    [InlineData("2020-02", 2, 31, "2020-04-30")]
    public void A_deadline_can_be_a_day_of_a_month(string period, int month, int day, string expected)
    {
        var key = PeriodKey.Parse(period);

        new DeadlineRule(new MonthDay(month, day), 0).Of(key, key.Calendar).ToString("O", null).Should().Be(expected);
    }

    [Fact]
    public void A_deadline_can_be_days_after_the_last_day_that_counts()
    {
        var key = PeriodKey.Parse("2020-06");

        new DeadlineRule(null, 3).Of(key, WindowRule.Day15.WindowOf(key)).Should().Be(new DateOnly(2020, 6, 17));
    }
}
