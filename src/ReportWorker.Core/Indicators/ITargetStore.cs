using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Indicators;

/// <summary>Where planned values are kept; (unit, indicator, year) is unique.</summary>
public interface ITargetStore
{
    /// <summary>The targets of a year, by unit and indicator.</summary>
    Task<IReadOnlyList<Target>> ReadAsync(int year, CancellationToken cancellationToken);

    /// <summary>Adds the targets that are new and overwrites the others, in one transaction.</summary>
    Task SaveAsync(IReadOnlyList<Target> targets, AuditEvent audit, CancellationToken cancellationToken);
}
