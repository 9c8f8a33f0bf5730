using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Tests.Fakes;

/// <summary>The trail of several stores in memory.</summary>
internal sealed class FakeAuditStore(params IReadOnlyList<List<AuditEvent>> trails) : IAuditStore
{
    public Task<IReadOnlyList<AuditEvent>> ReadAsync(string? subjectPrefix, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEvent>>([.. trails.SelectMany(trail => trail)
            .Where(audit => audit.Subject.StartsWith(subjectPrefix ?? "", StringComparison.Ordinal)).OrderByDescending(audit => audit.At).Take(limit)]);

    public Task<AuditMark> MarkAsync(IReadOnlyCollection<string> except, CancellationToken cancellationToken) => Task.FromResult(new AuditMark(
        0, trails.Sum(trail => trail.Count(audit => !except.Any(action => audit.Action.StartsWith(action, StringComparison.Ordinal))))));
}
