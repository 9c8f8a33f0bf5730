using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Units;

/// <summary>Where units are kept.</summary>
public interface IUnitStore
{
    /// <summary>All versions of all units, ordered by code and first day.</summary>
    Task<IReadOnlyList<Unit>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>All versions of a unit, of those that it is or was under, and of all that are or were under the same ones, by code and first day.</summary>
    Task<IReadOnlyList<Unit>> ReadAroundAsync(UnitCode unit, CancellationToken cancellationToken);

    /// <summary>The versions of units that are written to at an address, by code and first day; upper and lower case are one.</summary>
    Task<IReadOnlyList<Unit>> ReadByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Adds the versions that are new and overwrites those with the same code and first day, in one transaction.</summary>
    Task SaveAsync(IReadOnlyList<Unit> units, AuditEvent audit, CancellationToken cancellationToken);
}
