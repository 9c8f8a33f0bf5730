namespace ReportWorker.Core.Reports;

/// <summary>What an installation says differently from a report's own file; null keeps the file's.</summary>
/// <param name="Enabled">False takes the report out of use.</param>
/// <param name="Cron">The cron text.</param>
/// <param name="TimeZone">The zone the cron text is told in, as an IANA or Windows name.</param>
/// <param name="Release">Who decides.</param>
/// <param name="MinimumCoverage">The share of expected answers that must be there, 0 to 1.</param>
/// <param name="TwoPeople">True when who made a draft may not release it.</param>
public sealed record ReportOverride(
    bool Enabled = true,
    string? Cron = null,
    string? TimeZone = null,
    ReleaseMode? Release = null,
    decimal? MinimumCoverage = null,
    bool? TwoPeople = null)
{
    /// <summary>The office's zone: what the cron text of a report without a schedule of its own is told in.</summary>
    public string OfficeZone { get; init; } = "UTC";
}
