using ReportWorker.Mail;
using ReportWorker.Storage;

namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>Everything that an installation can say. One class a section; the names are the keys.</summary>
internal sealed class Settings
{
    /// <summary>The language of messages and lists: <c>vi</c> or <c>en</c>.</summary>
    public Language Language { get; set; } = Language.Vi;

    /// <summary>The database.</summary>
    public DatabaseOptions Database { get; set; } = new();

    /// <summary>Folders.</summary>
    public PathSettings Paths { get; set; } = new();

    /// <summary>The office's clock.</summary>
    public ClockSettings Clock { get; set; } = new();

    /// <summary>The way out for messages.</summary>
    public MailOptions Mail { get; set; } = new();

    /// <summary>How answers come.</summary>
    public IntakeSettings Intake { get; set; } = new();

    /// <summary>The service.</summary>
    public ServiceSettings Service { get; set; } = new();

    /// <summary>The office's page.</summary>
    public OfficeSettings Office { get; set; } = new();

    /// <summary>Who is told about the program itself.</summary>
    public AlarmSettings Alarms { get; set; } = new();

    /// <summary>How long things are kept.</summary>
    public RetentionSettings Retention { get; set; } = new();

    /// <summary>The log of the service.</summary>
    public LoggingSettings Logging { get; set; } = new();

    /// <summary>Metrics and traces.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>What this installation says differently from the reports' own files, by report code.</summary>
    public Dictionary<string, ReportSettings> Reports { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>A language that the program speaks.</summary>
internal enum Language
{
    /// <summary>Vietnamese.</summary>
    Vi,

    /// <summary>English.</summary>
    En,
}
