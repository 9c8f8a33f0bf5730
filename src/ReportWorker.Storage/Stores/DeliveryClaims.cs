using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>Takes deliveries under a lease: candidates are looked up, then each is won or lost by a compare-and-set.</summary>
internal sealed class DeliveryClaims(ReportWorkerContext context, string owner, DateTime now, DateTime until)
{
    /// <summary>How often to look again when others won all that was seen.</summary>
    private const int MostRounds = 5;

    public async Task<IReadOnlyList<DeliveryClaim>> TakeAsync(int limit, CancellationToken cancellationToken)
    {
        List<long> won = [];
        for (var round = 0; round < MostRounds && won.Count == 0; round++)
        {
            var candidates = await Waiting(context, now).Take(limit).AsNoTracking().ToListAsync(cancellationToken);
            if (candidates.Count == 0)
            {
                break;
            }

            // One order of locking for everybody, so that two claimers wait for each other instead of dying.
            foreach (var candidate in candidates.OrderBy(delivery => delivery.Id))
            {
                if (await WinAsync(candidate, cancellationToken))
                {
                    won.Add(candidate.Id);
                }
            }
        }

        return await ReadAsync(won, cancellationToken);
    }

    internal static IQueryable<DeliveryRow> Waiting(ReportWorkerContext context, DateTime now) =>
        context.Deliveries
            .Where(delivery => (delivery.State == DeliveryState.Queued || delivery.State == DeliveryState.Deferred)
                && delivery.NextAttemptAt <= now)
            .OrderBy(delivery => delivery.NextAttemptAt).ThenBy(delivery => delivery.Id);

    private async Task<bool> WinAsync(DeliveryRow seen, CancellationToken cancellationToken) =>
        await context.Deliveries.Standing(seen).ExecuteUpdateAsync(
            set => set
                .SetProperty(delivery => delivery.State, DeliveryState.Sending)
                .SetProperty(delivery => delivery.Phase, DeliveryPhase.Pre)
                .SetProperty(delivery => delivery.LeaseOwner, Lengths.Clip(owner, Lengths.Owner))
                .SetProperty(delivery => delivery.LeaseEpoch, seen.LeaseEpoch + 1)
                .SetProperty(delivery => delivery.LeaseUntil, until)
                .SetProperty(delivery => delivery.ClaimedAt, now)
                .SetProperty(delivery => delivery.NextAttemptAt, (DateTime?)null)
                .SetProperty(delivery => delivery.Attempts, seen.Attempts + 1)
                .SetProperty(delivery => delivery.ChangedAt, now),
            cancellationToken) == 1;

    private async Task<IReadOnlyList<DeliveryClaim>> ReadAsync(List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var views = await context.Deliveries.AsNoTracking()
            .Where(delivery => ids.Contains(delivery.Id)).OrderBy(delivery => delivery.Id).Views().ToListAsync(cancellationToken);
        var hashes = views.Select(view => view.Message.BodyHash).Distinct().ToList();
        var bodies = await context.Blobs.AsNoTracking()
            .Where(blob => hashes.Contains(blob.Hash)).ToDictionaryAsync(blob => blob.Hash, blob => Blob.Of(blob.Content), cancellationToken);
        return views.ConvertAll(view => new DeliveryClaim(
            view.Delivery.Id,
            view.Delivery.LeaseEpoch,
            view.Key,
            view.Message.Recipient,
            view.Message.MessageId,
            view.Delivery.Attempts,
            view.Message.Header,
            bodies[view.Message.BodyHash],
            view.Message.MessageHash)
        {
            ExpiresAt = UtcInstant.Read(view.Delivery.ExpiresAt),
        });
    }
}
