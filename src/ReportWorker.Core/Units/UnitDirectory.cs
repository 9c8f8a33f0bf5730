using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>The units, read once and again when they have changed: each page that is looked at needs them, and they change a few times a year.</summary>
public sealed class UnitDirectory(IUnitStore units, IAuditStore audit, OfficeClock clock) : IDisposable
{
    private readonly UntilChanged<bool, IReadOnlyList<Unit>> _all = new(audit, clock.Time, Acts.OfReportsAndAnswers, most: 1);

    /// <summary>All versions of all units, by code and first day.</summary>
    public Task<IReadOnlyList<Unit>> ReadAsync(CancellationToken cancellationToken) => _all.ReadAsync(true, units.ReadAllAsync, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _all.Dispose();
}
