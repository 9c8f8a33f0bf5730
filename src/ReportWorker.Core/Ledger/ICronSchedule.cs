namespace ReportWorker.Core.Ledger;

/// <summary>Tells when a cron text fires. The text is Quartz's: seconds, minutes, hours, day of month, month, day of week, year.</summary>
public interface ICronSchedule
{
    /// <summary>The first fire time after an instant, UTC; null when it never fires again.</summary>
    DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after);

    /// <summary>What is wrong with a cron text; null when nothing is.</summary>
    string? Validate(string cron);
}
