namespace ReportWorker.Core.Auditing;

/// <summary>Reads the audit trail; writing happens in each store's own transactions.</summary>
public interface IAuditStore
{
    /// <summary>The newest events, newest first.</summary>
    /// <param name="subjectPrefix">Only events whose subject begins so; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<AuditEvent>> ReadAsync(string? subjectPrefix, int limit, CancellationToken cancellationToken);

    /// <summary>So many of the events that match, newest first.</summary>
    /// <param name="filter">What they must be.</param>
    /// <param name="before">Only events whose number is lower; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<AuditEntry>> PageAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>The mark of all that has happened; one short query, whatever the trail's length.</summary>
    /// <param name="except">Events whose action begins so do not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<AuditMark> MarkAsync(IReadOnlyCollection<string> except, CancellationToken cancellationToken);
}
