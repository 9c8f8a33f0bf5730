using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>The compare-and-set updates that end an attempt, each with its line in the attempts.</summary>
internal static class DeliveryMoves
{
    private static readonly DeliveryState[] Waiting = [DeliveryState.Queued, DeliveryState.Deferred];

    /// <summary>The row as long as it is in the state and under the epoch that were seen.</summary>
    public static IQueryable<DeliveryRow> Standing(this IQueryable<DeliveryRow> deliveries, DeliveryRow seen) =>
        deliveries.Where(delivery =>
            delivery.Id == seen.Id && delivery.State == seen.State && delivery.LeaseEpoch == seen.LeaseEpoch);

    /// <summary>Those that an owner still holds. Within one process nobody claims what is held.</summary>
    public static IQueryable<DeliveryRow> HeldBy(this IQueryable<DeliveryRow> deliveries, string owner, IReadOnlyCollection<long> ids)
    {
        var (name, wanted) = (Lengths.Clip(owner, Lengths.Owner), ids.ToList());
        return deliveries.Where(delivery =>
            wanted.Contains(delivery.Id) && delivery.State == DeliveryState.Sending && delivery.LeaseOwner == name);
    }

    /// <summary>Those that still wait to be sent.</summary>
    public static IQueryable<DeliveryRow> WhereWaiting(this IQueryable<DeliveryRow> deliveries) =>
        deliveries.Where(delivery => Waiting.Contains(delivery.State));

    /// <summary>Takes them out of the hands of whoever holds them, and into a state in which nothing is sent.</summary>
    public static Task<int> StopAsync(this IQueryable<DeliveryRow> deliveries, DeliveryState state, DateTime at, CancellationToken cancellationToken) =>
        deliveries.ExecuteUpdateAsync(
            set => set
                .SetProperty(delivery => delivery.State, state)
                .SetProperty(delivery => delivery.LeaseEpoch, delivery => delivery.LeaseEpoch + 1)
                .SetProperty(delivery => delivery.NextAttemptAt, (DateTime?)null)
                .SetProperty(delivery => delivery.ChangedAt, at),
            cancellationToken);

    public static async Task<bool> EndAsync(
        this ReportWorkerContext context, DeliveryRow seen, DeliveryResult result, DateTime at, CancellationToken cancellationToken)
    {
        var isWaiting = result.State is DeliveryState.Deferred or DeliveryState.Queued;
        var next = isWaiting ? UtcInstant.From(result.NextAttemptAt) ?? at : (DateTime?)null;
        var expires = UtcInstant.From(result.ExpiresAt) ?? seen.ExpiresAt;
        var (code, enhanced, queue) = (result.ReplyCode, ReplyFacts.EnhancedCode(result.Reply), ReplyFacts.QueueId(result.Reply));
        // An attempt that a broken channel ended does not count against the delivery.
        var attempts = result.State == DeliveryState.Queued ? Math.Max(0, seen.Attempts - 1) : seen.Attempts;
        var rows = await context.Deliveries.Standing(seen).ExecuteUpdateAsync(
            set => set
                .SetProperty(delivery => delivery.State, result.State)
                .SetProperty(delivery => delivery.LeaseOwner, (string?)null)
                .SetProperty(delivery => delivery.LeaseUntil, (DateTime?)null)
                .SetProperty(delivery => delivery.NextAttemptAt, next)
                .SetProperty(delivery => delivery.ExpiresAt, expires)
                .SetProperty(delivery => delivery.Attempts, attempts)
                .SetProperty(delivery => delivery.ReplyCode, code)
                .SetProperty(delivery => delivery.EnhCode, enhanced)
                .SetProperty(delivery => delivery.ReplyText, result.Reply)
                .SetProperty(delivery => delivery.ServerQueueId, queue)
                .SetProperty(delivery => delivery.ChangedAt, at),
            cancellationToken);
        if (rows != 1)
        {
            return false;
        }

        if (seen.State == DeliveryState.Uncertain)
        {
            await CorrectAsync(context, seen, result, at, cancellationToken);
            return true;
        }

        context.DeliveryAttempts.Add(Attempt(seen, result, at, enhanced));
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    // The attempt was found dead, and then its answer came.
    private static Task<int> CorrectAsync(
        ReportWorkerContext context, DeliveryRow seen, DeliveryResult result, DateTime at, CancellationToken cancellationToken)
    {
        var enhanced = ReplyFacts.EnhancedCode(result.Reply);
        return context.DeliveryAttempts.Where(attempt => attempt.DeliveryId == seen.Id && attempt.Epoch == seen.LeaseEpoch).ExecuteUpdateAsync(
            set => set
                .SetProperty(attempt => attempt.EndedAt, at)
                .SetProperty(attempt => attempt.Outcome, result.State)
                .SetProperty(attempt => attempt.ReplyCode, result.ReplyCode)
                .SetProperty(attempt => attempt.EnhCode, enhanced)
                .SetProperty(attempt => attempt.ReplyText, result.Reply),
            cancellationToken);
    }

    private static DeliveryAttemptRow Attempt(DeliveryRow seen, DeliveryResult result, DateTime at, string? enhanced) => new()
    {
        DeliveryId = seen.Id,
        Epoch = seen.LeaseEpoch,
        Owner = seen.LeaseOwner,
        StartedAt = seen.ClaimedAt,
        EndedAt = at,
        Phase = seen.Phase,
        Outcome = result.State,
        ReplyCode = result.ReplyCode,
        EnhCode = enhanced,
        ReplyText = result.Reply,
    };
}
