using ReportWorker.Hosting.Watching;

namespace ReportWorker.Hosting.Service;

/// <summary>How the service is, for a monitor.</summary>
/// <param name="Status"><c>ready</c>; <c>attention</c> when somebody has to look; <c>failing</c> when no work is done.</param>
/// <param name="Database">What is wrong with the database; null when nothing is.</param>
/// <param name="LastRun">When the ledger was last brought up to date.</param>
/// <param name="TimeZone">The zone that days are told in.</param>
/// <param name="Overdue">Due reports whose time has passed without an edition, or that are held; the first hundred.</param>
/// <param name="Uncertain">Deliveries that wait for somebody's decision; the first hundred.</param>
/// <param name="Disks">How much is free where something is written.</param>
/// <param name="ClockOffset">How many seconds the database server's clock is ahead; null where it has none of its own.</param>
/// <param name="Attention">What somebody has to see to, and how.</param>
internal sealed record HealthReport(
    string Status,
    string? Database,
    DateTimeOffset LastRun,
    string TimeZone,
    IReadOnlyList<string> Overdue,
    IReadOnlyList<long> Uncertain,
    IReadOnlyList<DiskSpace> Disks,
    double? ClockOffset,
    IReadOnlyList<string> Attention);
