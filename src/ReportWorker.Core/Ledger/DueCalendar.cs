using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Computes from definitions which due reports there are. It reads no ledger and no clock.</summary>
public sealed class DueCalendar(ICronSchedule cron)
{
    /// <summary>The periods that a report owes between two instants, each with the first fire time that owes it, in order.</summary>
    /// <param name="report">The report; without a schedule it owes nothing by itself.</param>
    /// <param name="after">Fire times up to and with this instant do not count.</param>
    /// <param name="upTo">The last instant that counts.</param>
    public IEnumerable<(PeriodKey Period, DateTimeOffset DueAt)> Owed(ReportDefinition report, DateTimeOffset after, DateTimeOffset upTo)
    {
        if (report.Schedule is not { } schedule)
        {
            yield break;
        }

        while (cron.Next(schedule.Cron, schedule.TimeZone, after) is { } fire && fire <= upTo)
        {
            var around = PeriodKey.Containing(DayOf(fire, schedule.TimeZone), report.Period);
            yield return (schedule.Period == OwedPeriod.Current ? around : around.Previous(), fire);

            // However often the text fires, a period is owed once: go on behind the one that the fire time lies in.
            after = LastInstantOf(around.Last, schedule.TimeZone);
        }
    }

    /// <summary>The due reports of a period: one for each unit that the report can be made for.</summary>
    public static IEnumerable<NewDueReport> Rows(
        ReportDefinition report, PeriodKey period, DateTimeOffset dueAt, IReadOnlyList<Unit> units)
    {
        var window = report.Window.WindowOf(period);
        return units
            .Where(unit => unit.Overlaps(window) && report.Scope.Includes(unit))
            .Select(unit => unit.Code)
            .Distinct()
            .Select(code => new NewDueReport(new DueKey(report.Code, period, code), dueAt));
    }

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateTimeOffset LastInstantOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MaxValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
