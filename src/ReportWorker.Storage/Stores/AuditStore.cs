using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class AuditStore(Transactor transactor) : IAuditStore
{
    /// <summary>
    /// So many events, or twice as many, are counted. On servers numbers are given before they are committed, so that one may turn up behind
    /// higher ones, but hardly behind so many.
    /// </summary>
    private const int Block = 1000;

    public Task<IReadOnlyList<AuditEvent>> ReadAsync(string? subjectPrefix, int limit, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<AuditEvent>>(
            async (context, cancel) =>
            {
                var rows = await Matching(context.AuditEvents.AsNoTracking(), subjectPrefix)
                    .OrderByDescending(audit => audit.Id).Take(limit).ToListAsync(cancel);
                return rows.ConvertAll(AuditRows.Read);
            },
            cancellationToken);

    public Task<AuditMark> MarkAsync(IReadOnlyCollection<string> except, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) =>
            {
                var newest = await context.AuditEvents.MaxAsync(audit => (long?)audit.Id, cancel) ?? 0;
                var from = Math.Max(0, ((newest / Block) - 1) * Block); // it stays while a block fills
                var counted = except.Aggregate(
                    context.AuditEvents.Where(audit => audit.Id >= from), (events, action) => events.Where(audit => !audit.Action.StartsWith(action)));
                return new AuditMark(from, await counted.CountAsync(cancel));
            },
            cancellationToken);

    /// <summary>A range of bytes rather than LIKE, which folds case on SQLite.</summary>
    internal static IQueryable<AuditEventRow> Matching(IQueryable<AuditEventRow> events, string? subjectPrefix)
    {
        if (string.IsNullOrEmpty(subjectPrefix))
        {
            return events;
        }

        var behind = subjectPrefix + '\uFFFD';
        return events.Where(audit => audit.Subject.CompareTo(subjectPrefix) >= 0 && audit.Subject.CompareTo(behind) < 0);
    }
}
