using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class DeliveryStore(Transactor transactor, Backend backend) : IDeliveryStore
{
    /// <summary>What the attempts say of a process that went away; a word for people who look at the table.</summary>
    private const string LeaseEnded = "lease expired, or its owner is gone";

    public Task<int> QueueAsync(
        IReadOnlyList<NewDelivery> messages, IReadOnlyList<Blob> blobs, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                await context.AddMissingAsync(backend, blobs, cancel);
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return await context.AddMessagesAsync(messages, UtcInstant.From(audit.At), cancel);
            },
            cancellationToken);

    public Task<IReadOnlyList<DeliveryClaim>> ClaimAsync(
        string owner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            (context, cancel) =>
                new DeliveryClaims(context, owner, UtcInstant.From(now), UtcInstant.From(now + lease)).TakeAsync(limit, cancel),
            cancellationToken);

    public Task<bool> MarkDataStartedAsync(DeliveryClaim claim, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (at, until) = (UtcInstant.From(now), UtcInstant.From(now + lease));
        return transactor.TryWriteAsync(
            async (context, cancel) => await context.Deliveries
                .Where(delivery => delivery.Id == claim.Id
                    && delivery.State == DeliveryState.Sending
                    && delivery.LeaseEpoch == claim.Epoch
                    && delivery.Phase == DeliveryPhase.Pre
                    && delivery.LeaseUntil > at)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(delivery => delivery.Phase, DeliveryPhase.Data)
                        .SetProperty(delivery => delivery.DataAttempts, delivery => delivery.DataAttempts + 1)
                        .SetProperty(delivery => delivery.LeaseUntil, until)
                        .SetProperty(delivery => delivery.ChangedAt, at),
                    cancel) == 1,
            cancellationToken);
    }

    public Task RenewAsync(string owner, IReadOnlyCollection<long> ids, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var end = UtcInstant.From(until);
        return ids.Count == 0 ? Task.CompletedTask : transactor.WriteAsync(
            (context, cancel) => context.Deliveries.HeldBy(owner, ids)
                .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.LeaseUntil, end), cancel),
            cancellationToken);
    }

    public Task ReleaseAsync(string owner, IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = UtcInstant.From(now);
        return ids.Count == 0 ? Task.CompletedTask : transactor.WriteAsync(
            (context, cancel) => context.Deliveries.HeldBy(owner, ids).Where(delivery => delivery.Phase == DeliveryPhase.Pre).ExecuteUpdateAsync(
                set => set
                    .SetProperty(delivery => delivery.State, DeliveryState.Queued)
                    .SetProperty(delivery => delivery.LeaseOwner, (string?)null)
                    .SetProperty(delivery => delivery.LeaseUntil, (DateTime?)null)
                    .SetProperty(delivery => delivery.NextAttemptAt, at)
                    .SetProperty(delivery => delivery.Attempts, delivery => delivery.Attempts - 1)
                    .SetProperty(delivery => delivery.ChangedAt, at),
                cancel),
            cancellationToken);
    }

    public Task<bool> CompleteAsync(DeliveryClaim claim, DeliveryResult result, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                var seen = await context.Deliveries.AsNoTracking().SingleOrDefaultAsync(delivery => delivery.Id == claim.Id, cancel);
                return seen is { State: DeliveryState.Sending or DeliveryState.Uncertain }
                    && seen.LeaseEpoch == claim.Epoch
                    && (seen.State == DeliveryState.Sending || result.State != DeliveryState.Uncertain)
                    && await context.EndAsync(seen, result, UtcInstant.From(now), cancel);
            },
            cancellationToken);

    public Task<int> RecoverAsync(DateTimeOffset now, Predicate<string> isGone, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var at = UtcInstant.From(now);
                var recovered = 0;
                foreach (var seen in (await Leased(context).AsNoTracking().ToListAsync(cancel)).Where(seen => seen.LeaseUntil <= at || isGone(seen.LeaseOwner ?? "")))
                {
                    var state = seen.Phase == DeliveryPhase.Data ? DeliveryState.Uncertain : DeliveryState.Queued;
                    recovered += await context.EndAsync(seen, new DeliveryResult(state, LeaseEnded), at, cancel) ? 1 : 0;
                }

                return recovered;
            },
            cancellationToken);

    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Delivery>>(
            async (context, cancel) =>
            {
                var views = await context.Deliveries.AsNoTracking().Matching(query).Views().ToListAsync(cancel);
                return [.. views.OrderByDescending(view => view.Delivery.Id).Select(DeliveryRows.Read)];
            },
            cancellationToken);

    public Task<IReadOnlyList<Delivery>> PageAsync(DeliveryFilter filter, int skip, int take, CancellationToken cancellationToken) =>
        transactor.ReadAsync((context, cancel) => DeliveryPages.PageAsync(context, filter, skip, take, cancel), cancellationToken);

    public Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(DeliveryFilter filter, CancellationToken cancellationToken) =>
        transactor.ReadAsync((context, cancel) => DeliveryPages.CountAsync(context, filter, cancel), cancellationToken);

    public Task<DeliveryDetails?> FindAsync(long id, CancellationToken cancellationToken) =>
        transactor.ReadAsync((context, cancel) => DeliveryRows.FindAsync(context, id, cancel), cancellationToken);

    public Task<bool> WasDecidedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var after = UtcInstant.From(since);
        return transactor.ReadAsync(
            (context, cancel) => context.Deliveries.AnyAsync(
                delivery => delivery.State == DeliveryState.Queued && delivery.Decision != null && delivery.ChangedAt > after, cancel),
            cancellationToken);
    }

    public Task<bool> DecideAsync(
        long id, DeliveryState from, DeliveryState to, string reason, AuditEvent audit, CancellationToken cancellationToken)
    {
        var at = UtcInstant.From(audit.At);
        var next = to is DeliveryState.Queued or DeliveryState.Deferred ? at : (DateTime?)null;
        return transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                // A new epoch, so that whoever still holds it finds its lease lost.
                var rows = await context.Deliveries.Where(delivery => delivery.Id == id && delivery.State == from).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(delivery => delivery.State, to)
                        .SetProperty(delivery => delivery.LeaseEpoch, delivery => delivery.LeaseEpoch + 1)
                        .SetProperty(delivery => delivery.LeaseOwner, (string?)null)
                        .SetProperty(delivery => delivery.LeaseUntil, (DateTime?)null)
                        .SetProperty(delivery => delivery.NextAttemptAt, next)
                        .SetProperty(delivery => delivery.ExpiresAt, (DateTime?)null)
                        .SetProperty(delivery => delivery.Decision, reason)
                        .SetProperty(delivery => delivery.ChangedAt, at),
                    cancel);
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return rows == 1;
            },
            cancellationToken);
    }

    internal static IQueryable<DeliveryRow> Leased(ReportWorkerContext context) =>
        context.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Sending)
            .OrderBy(delivery => delivery.Id);
}
