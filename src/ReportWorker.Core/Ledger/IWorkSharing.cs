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
    /// <summary>Hands the parts of one report and period over; they are done soon, each at least once.</summary>
    /// <returns>False when there is nobody to share with: the caller does the work.</returns>
    Task<bool> TryShareAsync(IReadOnlyList<DuePart> parts, CancellationToken cancellationToken);
}

/// <summary>One process that does everything itself.</summary>
public sealed class WorkAlone : IWorkSharing
{
    /// <inheritdoc />
    public Task<bool> TryShareAsync(IReadOnlyList<DuePart> parts, CancellationToken cancellationToken) => Task.FromResult(false);
}
