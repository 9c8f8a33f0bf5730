using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Reports;

/// <summary>When a report is owed next.</summary>
internal static class NextTimes
{
    /// <summary>The next times as the office's clocks show them, without end where the schedule has none.</summary>
    public static IEnumerable<DateTimeOffset> Of(ReportDefinition report, ICronSchedule cron, OfficeClock clock)
    {
        if (report.Schedule is not { } schedule)
        {
            yield break;
        }

        for (var next = cron.Next(schedule.Cron, schedule.TimeZone, clock.Now); next is not null; next = cron.Next(schedule.Cron, schedule.TimeZone, next.Value))
        {
            yield return clock.Local(next.Value);
        }
    }
}
