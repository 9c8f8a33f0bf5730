using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Units;

/// <summary>Where units are kept.</summary>
public interface IUnitStore
{
    /// <summary>All versions of all units, ordered by code and first day.</summary>
    Task<IReadOnlyList<Unit>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds the versions that are new and overwrites those with the same code and first day, in one transaction.</summary>
    Task SaveAsync(IReadOnlyList<Unit> units, AuditEvent audit, CancellationToken cancellationToken);
}
