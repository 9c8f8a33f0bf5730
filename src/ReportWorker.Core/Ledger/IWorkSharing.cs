using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Due reports that are brought forward together, from one reading of the figures.</summary>
/// <param name="Report">The report.</param>
/// <param name="Period">The period.</param>
/// <param name="Units">The scope units.</param>
public sealed record DuePart(string Report, PeriodKey Period, IReadOnlyList<UnitCode> Units);

/// <summary>Hands work on many due reports to whoever of several services is free.</summary>
public interface IWorkSharing
{
    /// <summary>Hands the work over in parts; they are done soon, each at least once. While parts of the same report and period are left, nothing is added.</summary>
    /// <returns>False when the work is too small for it or there is nobody to share with: the caller does it.</returns>
    Task<bool> TryShareAsync(DuePart work, CancellationToken cancellationToken);
}

/// <summary>One process that does everything itself.</summary>
public sealed class WorkAlone : IWorkSharing
{
    /// <inheritdoc />
    public Task<bool> TryShareAsync(DuePart work, CancellationToken cancellationToken) => Task.FromResult(false);
}
