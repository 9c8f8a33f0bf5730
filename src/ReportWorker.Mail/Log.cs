using Microsoft.Extensions.Logging;

namespace ReportWorker.Mail;

/// <summary>What this room tells the log. No addresses, no subjects, no credentials.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 6001, Level = LogLevel.Debug, Message = "Connected to {Server}")]
    public static partial void Connected(ILogger logger, string server);

    [LoggerMessage(EventId = 6002, Level = LogLevel.Debug, Message = "The line to {Server} had gone stale; connecting again")]
    public static partial void Stale(ILogger logger, string server);

    [LoggerMessage(EventId = 6004, Level = LogLevel.Debug, Message = "{Server} takes no message from nobody ({Code}); it goes under the service's own address")]
    public static partial void NobodyRefused(ILogger logger, string server, int code);

    [LoggerMessage(EventId = 6003, Level = LogLevel.Warning, Message = "{Server} is not usable: {Reason}")]
    public static partial void Down(ILogger logger, string server, string reason);
}
