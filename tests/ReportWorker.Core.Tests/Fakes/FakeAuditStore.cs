using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>The trail of several stores in memory.</summary>
internal sealed class FakeAuditStore(params IReadOnlyList<List<AuditEvent>> trails) : IAuditStore
{
    public Task<IReadOnlyList<AuditEvent>> ReadAsync(string? subjectPrefix, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEvent>>([.. trails.SelectMany(trail => trail)
            .Where(audit => audit.Subject.StartsWith(subjectPrefix ?? "", StringComparison.Ordinal)).OrderByDescending(audit => audit.At).Take(limit)]);

    public Task<IReadOnlyList<AuditEntry>> PageAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([.. trails.SelectMany(trail => trail).Select((audit, number) => new AuditEntry(number + 1, audit))
            .Where(entry => (before is null || entry.Number < before)
                && (filter.Actor is null || entry.Event.Actor == filter.Actor)
                && entry.Event.Action.StartsWith(filter.Act ?? "", StringComparison.Ordinal)
                && entry.Event.Subject.Contains(filter.Text ?? "", StringComparison.Ordinal)
                && !(entry.Event.At < filter.From) && !(entry.Event.At >= filter.Until))
            .Reverse().Take(limit)]);

    public Task<AuditMark> MarkAsync(IReadOnlyCollection<string> except, CancellationToken cancellationToken) => Task.FromResult(new AuditMark(
        0, trails.Sum(trail => trail.Count(audit => !except.Any(action => audit.Action.StartsWith(action, StringComparison.Ordinal))))));
}
