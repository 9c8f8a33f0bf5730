namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>Who hears when somebody has to see to the program, and that it works.</summary>
internal sealed class AlarmSettings
{
    /// <summary>The administrators' addresses, with semicolons between them. Empty: nobody is told by mail.</summary>
    public string To { get; set; } = "";

    /// <summary>How often they are told that the program works; 1 minute to 31 days. Empty: never.</summary>
    public TimeSpan? HeartbeatEvery { get; set; }

    /// <summary>
    /// A file that the service writes at each look, with the instant and how it is; a monitor may look at its age. A relative path lies in the data folder. Empty: none.
    /// </summary>
    public string? HeartbeatFile { get; set; }

    /// <summary>The addresses, one by one.</summary>
    internal IReadOnlyList<string> Addresses => To.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
