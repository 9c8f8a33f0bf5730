namespace ReportWorker;

/// <summary>What the service says to the log. No personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "Report {Report} is scheduled: {Cron} ({Zone})")]
    public static partial void Scheduled(ILogger logger, string report, string cron, string zone);

    [LoggerMessage(3002, LogLevel.Warning, "The page cannot be served at {Url}: {Reason}. The service works on without it")]
    public static partial void NoPage(ILogger logger, string url, string reason);

    [LoggerMessage(3020, LogLevel.Warning, "{Count} PDF files could not be made: {Reason}")]
    public static partial void NoPdf(ILogger logger, int count, string reason);

    [LoggerMessage(3021, LogLevel.Warning, "Forms cannot be taken from {Place} now, which is tried again: {Reason}")]
    public static partial void IntakeFailed(ILogger logger, string place, string reason);

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

    [LoggerMessage(3008, LogLevel.Error, "Queued runs could not be looked at: {Reason}")]
    public static partial void QueueFailed(ILogger logger, string reason);

    [LoggerMessage(3009, LogLevel.Critical, "Job {Job} was given up after all its retries: {Reason}")]
    public static partial void GivenUp(ILogger logger, string job, string reason);

    [LoggerMessage(3006, LogLevel.Error, "The work hangs: a step is overdue by {Overdue}, the last one was done at {Last:u}. systemd is told nothing until it gets on, and restarts the service")]
    public static partial void Hangs(ILogger logger, TimeSpan overdue, DateTimeOffset last);

    [LoggerMessage(3007, LogLevel.Warning, "What was being done did not end within Service:StopWithin and was left; the next start goes on from there")]
    public static partial void StoppedAmidWork(ILogger logger);

    [LoggerMessage(3040, LogLevel.Information, "The office's page opens at {Url}")]
    public static partial void OfficeOpens(ILogger logger, Uri url);

    [LoggerMessage(3041, LogLevel.Warning, "The keys of the page's cookies and second factors lie in the database in clear text, for whoever can read it. Office:Keys:File names a certificate that encrypts them")]
    public static partial void KeysInClearText(ILogger logger);

    [LoggerMessage(3042, LogLevel.Warning, "There is no account yet. Make the first one, an administrator, in a browser on this machine, until {Until:u}; after that start the service again: {Link}")]
    public static partial void FirstAccount(ILogger logger, Uri link, DateTimeOffset until);

    [LoggerMessage(3043, LogLevel.Error, "The page {Path} failed")]
    public static partial void PageFailed(ILogger logger, string path, Exception failure);

    [LoggerMessage(3044, LogLevel.Warning, "Too many attempts to sign in from {Address}; some were not looked at")]
    public static partial void TooManySignIns(ILogger logger, System.Net.IPAddress? address);

    [LoggerMessage(3045, LogLevel.Warning, "Somebody came from outside ({Way}) and no account that lets in is tied to the person")]
    public static partial void OutsideRefused(ILogger logger, Core.Accounts.OutsideWay way);

    [LoggerMessage(3046, LogLevel.Warning, "What the provider of OpenID Connect sent was not taken: {Reason}")]
    public static partial void OutsideFailed(ILogger logger, string reason);

    [LoggerMessage(3047, LogLevel.Warning, "A ticket of the Windows domain was not taken: {Reason}")]
    public static partial void TicketRefused(ILogger logger, string reason);
}
