using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Ledger;

public sealed class DueCalendarTests
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private readonly DueCalendar _calendar = new(new Fifteenth(), WorkCalendar.Usual);

    [Fact]
    public void Times_told_from_periods_move_to_working_days_and_say_over_which()
    {
        var report = Report(PeriodKind.HalfYear, new DueRule.ByPeriod(new DeadlineRule(new MonthDay(0, 15), 0), new TimeOnly(7, 0), null), DayShift.Next);

        var times = _calendar.Times(report, At("2025-01-01T00:00")).Take(4).ToList();

        times.Select(Text).Should().Equal("2025-H1 2025-06-16 07:00", "2025-H2 2025-12-15 07:00", "2026-H1 2026-06-15 07:00", "2026-H2 2026-12-15 07:00");
        times[0].Meant.Should().Be(new DateOnly(2025, 6, 15));
        times[0].Passed.Should().Equal(new ClosedDay(new DateOnly(2025, 6, 15), Holiday.Weekend, null));
        times[1].Passed.Should().BeEmpty();
    }

    [Fact]
    public void A_time_moves_back_but_not_before_the_last_day_that_counts()
    {
        var fifteenth = Report(PeriodKind.HalfYear, new DueRule.ByPeriod(new DeadlineRule(new MonthDay(0, 15), 0), new TimeOnly(7, 0), null), DayShift.Previous);
        var later = Report(PeriodKind.HalfYear, new DueRule.ByPeriod(new DeadlineRule(null, 8), new TimeOnly(17, 30), null), DayShift.Previous);

        Text(_calendar.Times(fifteenth, At("2025-01-01T00:00")).First()).Should().Be("2025-H1 2025-06-16 07:00", "the window ends on Saturday, 14 June");
        Text(_calendar.Times(later, At("2025-01-01T00:00")).First()).Should().Be("2025-H1 2025-06-20 17:30", "22 June is a Sunday");
    }

    [Fact]
    public void Only_the_months_that_are_named_owe_a_report()
    {
        var report = Report(
            PeriodKind.FirstMonths, new DueRule.ByPeriod(new DeadlineRule(new MonthDay(0, 25), 0), new TimeOnly(7, 0), new HashSet<int> { 8 }), DayShift.None);

        _calendar.Times(report, At("2026-08-25T07:00")).Take(2).Select(Text).Should().Equal("2027-8M 2027-08-25 07:00", "2028-8M 2028-08-25 07:00");
    }

    [Fact]
    public void Answers_are_waited_for_from_the_opening_day_on()
    {
        var report = Report(
            PeriodKind.HalfYear, new DueRule.ByPeriod(new DeadlineRule(new MonthDay(0, 15), 0), new TimeOnly(7, 0), null), DayShift.Next, new DeadlineRule(null, -14));

        _calendar.Times(report, At("2025-01-01T00:00")).First().OpensAt.Should().Be(At("2025-05-31T00:00"));
    }

    [Fact]
    public void An_automatic_release_has_a_day_of_its_own_that_moves_too_and_is_never_before_the_due_time()
    {
        var report = Report(PeriodKind.HalfYear, new DueRule.ByPeriod(new DeadlineRule(new MonthDay(0, 15), 0), new TimeOnly(7, 0), null), DayShift.Next);
        DueTime First(int day) => _calendar.Times(
            report with { Schedule = report.Schedule! with { Releases = new ReleaseRule(new DeadlineRule(new MonthDay(0, day), 0), new TimeOnly(17, 0)) } },
            At("2025-01-01T00:00")).First();

        First(20).ReleasesAt.Should().Be(At("2025-06-20T17:00"));
        First(21).ReleasesAt.Should().Be(At("2025-06-23T17:00"), "21 June is a Saturday");
        First(10).ReleasesAt.Should().Be(At("2025-06-16T07:00"), "that is when it is due");
        _calendar.Times(report, At("2025-01-01T00:00")).First().ReleasesAt.Should().Be(At("2025-06-16T07:00"));
    }

    [Fact]
    public void A_cron_time_on_a_holiday_moves_and_no_month_is_lost()
    {
        var report = Report(PeriodKind.Month, new DueRule.ByCron("fifteenth", OwedPeriod.Current), DayShift.Next);

        _calendar.Times(report, At("2026-01-01T00:00")).Take(5).Select(Text).Should().Equal(
            "2026-01 2026-01-15 07:00", "2026-02 2026-02-23 07:00", "2026-03 2026-03-16 07:00", "2026-04 2026-04-15 07:00", "2026-05 2026-05-15 07:00");
    }

    [Fact]
    public void What_was_meant_for_a_day_that_is_past_and_moved_to_one_that_is_not_is_owed()
    {
        var report = Report(PeriodKind.Month, new DueRule.ByCron("fifteenth", OwedPeriod.Previous), DayShift.Next);

        _calendar.Times(report, At("2026-02-18T12:00")).Take(2).Select(Text).Should().Equal("2026-01 2026-02-23 07:00", "2026-02 2026-03-16 07:00");
    }

    [Fact]
    public void Without_a_schedule_nothing_is_owed() =>
        _calendar.Times(Report(PeriodKind.Month, new DueRule.ByCron("fifteenth", OwedPeriod.Current), DayShift.None) with { Schedule = null }, At("2026-01-01T00:00"))
            .Should().BeEmpty();

    private static ReportDefinition Report(PeriodKind period, DueRule due, DayShift shift, DeadlineRule? opens = null) => new(
        "r", "R", new ReportScope(null, null, null), period, WindowRule.Day15, [], "", null, new ReportSchedule(due, Vietnam, shift, opens),
        new ReportGate(ReleaseMode.Manual, 1), new ReportRecipients([], []), null!, null);

    private static string Text(DueTime time) =>
        $"{time.Period} {TimeZoneInfo.ConvertTime(time.DueAt, Vietnam).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}";

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+07:00", CultureInfo.InvariantCulture).ToUniversalTime();

    // Each month's fifteenth at seven in Vietnam, as Quartz reads "0 0 7 15 * ?".
    private sealed class Fifteenth : ICronSchedule
    {
        public DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after)
        {
            var local = TimeZoneInfo.ConvertTime(after, zone);
            var fire = new DateTimeOffset(local.Year, local.Month, 15, 7, 0, 0, local.Offset);
            return (fire > local ? fire : fire.AddMonths(1)).ToUniversalTime();
        }

        public string? Validate(string cron) => null;
    }
}
