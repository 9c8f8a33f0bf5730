using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class AuditStore(Transactor transactor) : IAuditStore
{
    public Task<IReadOnlyList<AuditEvent>> ReadAsync(string? subjectPrefix, int limit, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<AuditEvent>>(
            async (context, cancel) =>
            {
                var rows = await Matching(context.AuditEvents.AsNoTracking(), subjectPrefix)
                    .OrderByDescending(audit => audit.Id).Take(limit).ToListAsync(cancel);
                return rows.ConvertAll(AuditRows.Read);
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
