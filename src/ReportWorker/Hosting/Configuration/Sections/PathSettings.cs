namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>Folders; a relative one lies beside the configuration.</summary>
internal sealed class PathSettings
{
    /// <summary>The catalogue and the reports.</summary>
    public string Templates { get; set; } = "templates";

    /// <summary>
    /// The SQLite database, the schedule's own file and the pickup folder. Empty: <c>data</c> beside the configuration; when the
    /// configuration lies under <c>/usr</c>, <c>/opt</c> or <c>/etc</c>: <c>/var/lib/reportworker</c>; under Program Files:
    /// <c>%ProgramData%\ReportWorker</c>.
    /// </summary>
    public string Data { get; set; } = "";

    /// <summary>LibreOffice's program, which makes PDF files for recipients that get them. Empty: <c>soffice</c> or <c>libreoffice</c> on the path, and where Windows has it.</summary>
    public string LibreOffice { get; set; } = "";
}

/// <summary>The office's clock.</summary>
internal sealed class ClockSettings
{
    /// <summary>The time zone that days and times are told in, as an IANA or Windows name.</summary>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";
}

/// <summary>The service.</summary>
internal sealed class ServiceSettings
{
    /// <summary>Where the health page is served. Beyond loopback only behind a proxy that knows who asks. Empty: nowhere.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8787";

    /// <summary>How often the ledger is brought up to date when nothing else asks for it; at least 1 second, at most 1 hour.</summary>
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a delivery that is being sent belongs to the process that sends it; after a crash on another machine it waits so long. 5 seconds to 1 hour;
    /// less than <c>Mail:Smtp:DataTimeout</c> and a margin makes uncertain deliveries.
    /// </summary>
    public TimeSpan SendingLease { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a node of a cluster may be silent before the others take over its work; 5 seconds to 10 minutes. Less makes a busy node lose work that it still does.</summary>
    public TimeSpan NodeLease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many megabytes must be free where the data folder and the SQLite database are; with less, health page and <c>doctor</c> call for somebody. 0 to
    /// 1,000,000.
    /// </summary>
    public int FreeMegabytes { get; set; } = 500;

    /// <summary>How long a stop waits for what is being done; at most 5 minutes.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(30);
}
