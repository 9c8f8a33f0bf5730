namespace ReportWorker;

/// <summary>What the service says to the log. No personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "Report {Report} is scheduled: {Cron} ({Zone})")]
    public static partial void Scheduled(ILogger logger, string report, string cron, string zone);

    [LoggerMessage(3002, LogLevel.Warning, "The page cannot be served at {Url}: {Reason}. The service works on without it")]
    public static partial void NoPage(ILogger logger, string url, string reason);

    [LoggerMessage(3003, LogLevel.Warning, "{Problem}")]
    public static partial void Missing(ILogger logger, string problem);

    [LoggerMessage(3004, LogLevel.Information, "Database {Database}; messages leave through {Channel}")]
    public static partial void Started(ILogger logger, string database, string channel);

    [LoggerMessage(3010, LogLevel.Warning, "Somebody has to look: {Finding}")]
    public static partial void Attention(ILogger logger, string finding);

    [LoggerMessage(3011, LogLevel.Information, "In order again: {Finding}")]
    public static partial void InOrder(ILogger logger, string finding);

    [LoggerMessage(3012, LogLevel.Error, "The look at the service itself failed")]
    public static partial void LookFailed(ILogger logger, Exception failure);

    [LoggerMessage(3005, LogLevel.Warning, "Report {Report} is not scheduled: {Cron} never fires again")]
    public static partial void NeverAgain(ILogger logger, string report, string cron);
}
