using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Ledger;

/// <summary>
/// Computes from definitions which due reports there are and when. It reads no ledger and no clock. Times move over closed days and are
/// never skipped.
/// </summary>
public sealed class DueCalendar(ICronSchedule cron, WorkCalendar days)
{
    private const int MostMonthsBefore = 40; // a rule may say so many months, or days, behind a period
    private const int LastYear = 2990;

    /// <summary>The periods that a report owes, each once, in the order in which they are due; without end where its rule has none.</summary>
    /// <param name="report">The report; without a schedule it owes nothing by itself.</param>
    /// <param name="after">What is due up to and with this instant does not count.</param>
    public IEnumerable<DueTime> Times(ReportDefinition report, DateTimeOffset after) => report.Schedule switch
    {
        null => [],
        { Due: DueRule.ByCron rule } schedule => ByCron(report, schedule, rule, after),
        { Due: DueRule.ByPeriod rule } schedule => ByPeriod(report, schedule, rule, after),
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.Schedule.Due, "Unknown rule."),
    };

    /// <summary>From when on an automatic release may let a period's report go, UTC; null for as soon as it is due.</summary>
    public DateTimeOffset? ReleasesAt(ReportDefinition report, PeriodKey period) =>
        report.Schedule is { Releases: { } rule } schedule
            ? Instant(days.Shift(rule.Day.Of(period, report.Window.WindowOf(period)), schedule.Shift, DateOnly.MinValue).Day, rule.At, schedule.TimeZone)
            : null;

    /// <summary>The due reports of a period: one for each unit that the report can be made for.</summary>
    public static IEnumerable<NewDueReport> Rows(
        ReportDefinition report, PeriodKey period, DateTimeOffset? dueAt, IReadOnlyList<Unit> units)
    {
        var window = report.Window.WindowOf(period);
        return units
            .Where(unit => unit.Overlaps(window) && report.Scope.Includes(unit))
            .Select(unit => unit.Code)
            .Distinct()
            .Select(code => new NewDueReport(new DueKey(report.Code, period, code), dueAt));
    }

    private IEnumerable<DueTime> ByCron(ReportDefinition report, ReportSchedule schedule, DueRule.ByCron rule, DateTimeOffset after)
    {
        // A fire time that is past may have moved to a day that is not.
        var from = schedule.Shift == DayShift.None ? after : after.AddMonths(-2);
        while (cron.Next(rule.Text, schedule.TimeZone, from) is { } fire)
        {
            var local = TimeZoneInfo.ConvertTime(fire, schedule.TimeZone).DateTime;
            var day = DateOnly.FromDateTime(local);
            var around = PeriodKey.Containing(day, report.Period);
            var time = Time(report, schedule, rule.Period == OwedPeriod.Current ? around : around.Previous(), day, TimeOnly.FromDateTime(local));
            from = fire;
            if (time.DueAt > after)
            {
                yield return time;

                // However often the text fires, a period is owed once: go on behind the one that the fire time lies in.
                from = Instant(around.Last, TimeOnly.MaxValue, schedule.TimeZone);
            }
            else if (time.DueAt < after.AddDays(-1))
            {
                // All fire times of a day move alike, and a text may name every second.
                from = Instant(day, TimeOnly.MaxValue, schedule.TimeZone);
            }
        }
    }

    private IEnumerable<DueTime> ByPeriod(ReportDefinition report, ReportSchedule schedule, DueRule.ByPeriod rule, DateTimeOffset after)
    {
        var first = DateOnly.FromDateTime(after.UtcDateTime).AddMonths(-MostMonthsBefore);
        for (var period = PeriodKey.Containing(first, report.Period);
            period.Last.Year < LastYear;
            period = PeriodKey.Containing(period.Last.AddDays(1), report.Period))
        {
            if (rule.Months?.Contains(period.Last.Month) != false
                && Time(report, schedule, period, rule.Day.Of(period, report.Window.WindowOf(period)), rule.At) is var time
                && time.DueAt > after)
            {
                yield return time;
            }
        }
    }

    // What is moved to an earlier day stays behind the last day that counts, unless the rule itself goes before it.
    private DueTime Time(ReportDefinition report, ReportSchedule schedule, PeriodKey period, DateOnly meant, TimeOnly at)
    {
        var window = report.Window.WindowOf(period);
        var counted = window.To.AddDays(1);
        var shifted = days.Shift(meant, schedule.Shift, meant < counted ? DateOnly.MinValue : counted);
        var due = Instant(shifted.Day, at, schedule.TimeZone);
        var opens = schedule.Opens is { } rule ? Instant(rule.Of(period, window), TimeOnly.MinValue, schedule.TimeZone) : due;
        var releases = ReleasesAt(report, period) is { } later && later > due ? later : due;
        return new DueTime(period, opens < due ? opens : due, due, releases, meant, shifted.Passed);
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(at);
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local; // the hour that clocks skip in spring
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
