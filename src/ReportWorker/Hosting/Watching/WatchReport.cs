using ReportWorker.Core.Watching;

namespace ReportWorker.Hosting.Watching;

/// <summary>What a look at the installation found.</summary>
/// <param name="Findings">For people: each with what to do where it is not good.</param>
/// <param name="Stored">What is stored, in numbers.</param>
/// <param name="Disks">Where something is written, and how much is free there.</param>
/// <param name="ClockOffset">How far the database server's clock is ahead of ours; null where it has none of its own.</param>
internal sealed record WatchReport(IReadOnlyList<Finding> Findings, StoredState Stored, IReadOnlyList<DiskSpace> Disks, TimeSpan? ClockOffset);
