using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Tests.Periods;

public sealed class PeriodKeyTests
{
    public static TheoryData<string, PeriodKind, string, string, int> Keys => new()
    {
        { "2020-06", PeriodKind.Month, "2020-06-01", "2020-06-30", 6 },
        { "2020-02", PeriodKind.Month, "2020-02-01", "2020-02-29", 2 }, // a leap year
        { "2020-Q2", PeriodKind.Quarter, "2020-04-01", "2020-06-30", 2 },
        { "2020-H1", PeriodKind.HalfYear, "2020-01-01", "2020-06-30", 1 },
        { "2020-H2", PeriodKind.HalfYear, "2020-07-01", "2020-12-31", 2 },
        { "2016-8M", PeriodKind.FirstMonths, "2016-01-01", "2016-08-31", 8 },
        { "2020-11M", PeriodKind.FirstMonths, "2020-01-01", "2020-11-30", 11 },
        { "2017", PeriodKind.Year, "2017-01-01", "2017-12-31", 0 },
        { "2020-W27", PeriodKind.Week, "2020-06-29", "2020-07-05", 27 },
        { "2021-W01", PeriodKind.Week, "2021-01-04", "2021-01-10", 1 },
        { "2020-W53", PeriodKind.Week, "2020-12-28", "2021-01-03", 53 }, // 2020 has 53 ISO weeks
        { "2020-06-09", PeriodKind.Day, "2020-06-09", "2020-06-09", 0 },
        { "2020-03-01..2020-06-09", PeriodKind.Range, "2020-03-01", "2020-06-09", 0 },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_names_its_calendar_days(string text, PeriodKind kind, string first, string last, int number)
    {
        var key = PeriodKey.Parse(text);

        key.Kind.Should().Be(kind);
        key.First.ToString("O", null).Should().Be(first);
        key.Last.ToString("O", null).Should().Be(last);
        key.Number.Should().Be(number);
        key.Text.Should().Be(text);
    }

    [Theory]
    [InlineData("2020-13")] // no such month
    [InlineData("2020-00")]
    [InlineData("2020-Q5")]
    [InlineData("2020-H3")]
    [InlineData("2020-0M")]
    [InlineData("2020-13M")]
    [InlineData("2021-W53")] // 2021 has 52 ISO weeks
    [InlineData("2020-02-30")]
    [InlineData("2020-06-09..2020-03-01")] // ends before it begins
    [InlineData("0000")]
    [InlineData("1899")] // nobody's reports, and every period needs one before it
    [InlineData("3000-01")]
    [InlineData("2020-h1")]
    [InlineData(" 2020")]
    [InlineData("2020\n")]
    [InlineData("٢٠٢٠")] // digits, but not ours
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_period_is_refused(string? text) => PeriodKey.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2020-01", "2019-12")]
    [InlineData("2020-Q1", "2019-Q4")]
    [InlineData("2020-H1", "2019-H2")]
    [InlineData("2016-8M", "2015-8M")] // the first months are compared with those of the year before
    [InlineData("2020", "2019")]
    [InlineData("2021-W01", "2020-W53")]
    [InlineData("2020-03-01", "2020-02-29")]
    public void Each_period_has_one_before_it(string text, string before) =>
        PeriodKey.Parse(text).Previous().Text.Should().Be(before);

    [Theory]
    [InlineData("2020-01", "2019-01")]
    [InlineData("2020-Q1", "2019-Q1")]
    [InlineData("2020-H1", "2019-H1")]
    [InlineData("2016-8M", "2015-8M")]
    [InlineData("2020", "2019")]
    [InlineData("2020-W53", "2019-W52")] // 2019 has 52 weeks
    [InlineData("2020-W27", "2019-W27")]
    [InlineData("2020-02-29", "2019-02-28")]
    [InlineData("2020-03-01..2020-06-09", "2019-03-01..2019-06-09")]
    public void Each_period_has_the_same_one_a_year_earlier(string text, string before) =>
        PeriodKey.Parse(text).LastYear().Text.Should().Be(before);

    [Theory]
    [InlineData("2020-08", "2020-8M", 1)]
    [InlineData("2020-Q2", "2020-6M", 3)]
    [InlineData("2020-H2", "2020-12M", 6)]
    [InlineData("2016-8M", "2016-8M", 8)]
    [InlineData("2020", "2020-12M", 12)]
    [InlineData("2020-W27", "2020-01-01..2020-07-05", null)] // ends within a month
    [InlineData("2020-06-09", "2020-01-01..2020-06-09", null)]
    [InlineData("2020-03-01..2020-06-30", "2020-6M", 4)]
    public void The_year_up_to_a_period_and_its_months(string text, string yearToDate, int? months)
    {
        PeriodKey.Parse(text).YearToDate().Text.Should().Be(yearToDate);
        PeriodKey.Parse(text).Months.Should().Be(months);
    }

    [Theory]
    [InlineData("2020-06", "2020-05-15", "2020-06-14")]
    [InlineData("2020-Q2", "2020-03-15", "2020-06-14")]
    [InlineData("2020-H1", "2019-12-15", "2020-06-14")]
    [InlineData("2020-H2", "2020-06-15", "2020-12-14")]
    [InlineData("2017", "2016-12-15", "2017-12-14")]
    [InlineData("2020-W27", "2020-06-29", "2020-07-05")] // weeks count the days that they name
    public void The_15th_to_14th_rule_counts_as_decree_09_2019_says(string text, string from, string to)
    {
        var window = WindowRule.Day15.WindowOf(PeriodKey.Parse(text));

        window.From.ToString("O", null).Should().Be(from);
        window.To.ToString("O", null).Should().Be(to);
    }

    [Fact]
    public void Every_day_lies_in_the_period_that_contains_it()
    {
        var day = new DateOnly(2019, 12, 25);
        for (var i = 0; i < 800; i++, day = day.AddDays(1))
        {
            foreach (var kind in Enum.GetValues<PeriodKind>().Where(kind => kind != PeriodKind.Range))
            {
                var period = PeriodKey.Containing(day, kind);
                day.Should().BeOnOrAfter(period.First).And.BeOnOrBefore(period.Last);
                PeriodKey.Parse(period.Text).Should().Be(period);
            }
        }
    }
}
