using Quartz;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Schedule;

/// <summary>Quartz's own reading of cron texts.</summary>
internal sealed class QuartzCron : ICronSchedule
{
    /// <inheritdoc />
    public DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) =>
        new CronExpression(cron, zone).GetNextValidTimeAfter(after)?.ToUniversalTime();

    /// <inheritdoc />
    public string? Validate(string cron)
    {
        try
        {
            return new CronExpression(cron).GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is null ? "never fires" : null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
