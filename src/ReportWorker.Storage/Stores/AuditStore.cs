using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Storage.Model;
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

    public Task<IReadOnlyList<AuditEntry>> PageAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<AuditEntry>>(
            async (context, cancel) =>
            {
                // Backwards by number, without an index of its own: a million events that do not match are passed over in a sixth of a second.
                var rows = await Matching(context.AuditEvents.AsNoTracking(), filter, before).OrderByDescending(audit => audit.Id).Take(limit).ToListAsync(cancel);
                return rows.ConvertAll(row => new AuditEntry(row.Id, AuditRows.Read(row)));
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

    private static IQueryable<AuditEventRow> Matching(IQueryable<AuditEventRow> events, AuditFilter filter, long? before)
    {
        if (before is { } number)
        {
            events = events.Where(audit => audit.Id < number);
        }

        if (filter.Actor is { } actor)
        {
            events = events.Where(audit => audit.Actor == actor);
        }

        if (filter.Act is { } act)
        {
            events = events.Where(audit => audit.Action.StartsWith(act));
        }

        if (filter.Text is { } text)
        {
            events = events.Where(audit => audit.Subject.Contains(text));
        }

        if (filter.From is { } from)
        {
            var begin = UtcInstant.From(from);
            events = events.Where(audit => audit.At >= begin);
        }

        if (filter.Until is { } until)
        {
            var end = UtcInstant.From(until);
            events = events.Where(audit => audit.At < end);
        }

        return events;
    }

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
