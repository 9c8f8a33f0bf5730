namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>The log of the service. What else stands in this section, such as <c>Logging:LogLevel</c>, is .NET's.</summary>
internal sealed class LoggingSettings
{
    /// <summary>The log's files.</summary>
    public LogFileSettings File { get; set; } = new();
}

/// <summary>The files <c>logs/service-YYYYMMDD.log</c> in the data folder, one a day.</summary>
internal sealed class LogFileSettings
{
    /// <summary>The highest <see cref="Megabytes"/>.</summary>
    public const int MostMegabytes = 1024;

    /// <summary>The highest <see cref="Files"/>.</summary>
    public const int MostFiles = 1000;

    /// <summary>How many files of the service's log are kept in <c>logs</c> in the data folder, at most 1,000; 0 writes none.</summary>
    public int Files { get; set; } = 31;

    /// <summary>How large one of these files gets, in megabytes, before the day goes on in the next; 1 to 1,024.</summary>
    public int Megabytes { get; set; } = 10;
}
