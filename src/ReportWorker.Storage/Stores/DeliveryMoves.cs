using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>The compare-and-set updates that end an attempt, each with its line in the attempts.</summary>
internal static class DeliveryMoves
{
    /// <summary>The row as long as it is in the state and under the epoch that were seen.</summary>
    public static IQueryable<DeliveryRow> Standing(this IQueryable<DeliveryRow> deliveries, DeliveryRow seen) =>
        deliveries.Where(delivery =>
            delivery.Id == seen.Id && delivery.State == seen.State && delivery.LeaseEpoch == seen.LeaseEpoch);

    public static async Task<bool> EndAsync(
        this ReportWorkerContext context, DeliveryRow seen, DeliveryResult result, DateTime at, CancellationToken cancellationToken)
    {
        var isWaiting = result.State is DeliveryState.Deferred or DeliveryState.Queued;
        var next = isWaiting ? UtcInstant.From(result.NextAttemptAt) ?? at : (DateTime?)null;
        var (code, enhanced, queue) = (result.ReplyCode, ReplyFacts.EnhancedCode(result.Reply), ReplyFacts.QueueId(result.Reply));
        // An attempt that a broken channel ended does not count against the delivery.
        var attempts = result.State == DeliveryState.Queued ? Math.Max(0, seen.Attempts - 1) : seen.Attempts;
        var rows = await context.Deliveries.Standing(seen).ExecuteUpdateAsync(
            set => set
                .SetProperty(delivery => delivery.State, result.State)
                .SetProperty(delivery => delivery.LeaseOwner, (string?)null)
                .SetProperty(delivery => delivery.LeaseUntil, (DateTime?)null)
                .SetProperty(delivery => delivery.NextAttemptAt, next)
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

        context.DeliveryAttempts.Add(Attempt(seen, result, at, enhanced));
        await context.SaveChangesAsync(cancellationToken);
        return true;
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
