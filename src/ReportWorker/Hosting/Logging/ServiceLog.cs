using ReportWorker.Hosting.Configuration.Sections;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Display;

namespace ReportWorker.Hosting.Logging;

/// <summary>
/// Where the service's log goes: standard error, and files that people can send on. On Windows the host adds the Event Log by itself.
/// Levels are .NET's: <c>Logging:LogLevel</c>.
/// </summary>
internal static class ServiceLog
{
    /// <summary>The folder in the data folder.</summary>
    public const string Folder = "logs";

    private const string Line = "{UtcTimestamp:yyyy-MM-dd HH:mm:ss'Z'} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    // The journal keeps the time and the level itself.
    private const string JournalLine = "{SourceContext}: {Message:lj}{NewLine}{Exception}";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Adds it to the host.</summary>
    public static void AddServiceLog(this ILoggingBuilder logging, IConfiguration section, Settings settings)
    {
        // systemd says so where standard error goes to its journal.
        var toJournal = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("JOURNAL_STREAM"));
        var log = Create(settings.Logging.File, Path.Combine(settings.Paths.Data, Folder), toJournal);

        // Serilog's own AddSerilog would let everything through, whatever the levels say.
        logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddConfiguration(section)
            .AddProvider(new SerilogLoggerProvider(log, dispose: true));
    }

    private static Logger Create(LogFileSettings file, string folder, bool toJournal)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Console(toJournal ? new JournalFormatter(Template(JournalLine)) : Template(Line), standardErrorFromLevel: LogEventLevel.Verbose);
        AddFiles(log, file, folder);
        return log.CreateLogger();
    }

    /// <summary>One file a day, more when it gets large; the oldest go.</summary>
    internal static void AddFiles(LoggerConfiguration log, LogFileSettings file, string folder)
    {
        if (file.Files > 0)
        {
            log.WriteTo.File(
                Template(Line),
                Path.Combine(folder, "service-.log"),
                fileSizeLimitBytes: file.Megabytes * Megabyte,
                rollOnFileSizeLimit: true,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: file.Files);
        }
    }

    private static MessageTemplateTextFormatter Template(string template) => new MessageTemplateTextFormatter(template, System.Globalization.CultureInfo.InvariantCulture);
}
