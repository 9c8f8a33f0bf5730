using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>Where deliveries are kept. All changes of a running attempt are compare-and-set on (id, state, epoch).</summary>
public interface IDeliveryStore
{
    /// <summary>Stores messages for an edition that is there already. A recipient who has a delivery of it gets no second one.</summary>
    /// <returns>How many were new.</returns>
    Task<int> QueueAsync(
        IReadOnlyList<NewDelivery> messages, IReadOnlyList<Blob> blobs, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>
    /// Claims up to <paramref name="limit"/> deliveries that are queued, or deferred and due, the oldest first: state
    /// <see cref="DeliveryState.Sending"/>, phase <see cref="DeliveryPhase.Pre"/>, the next epoch, the lease and one attempt more.
    /// </summary>
    Task<IReadOnlyList<DeliveryClaim>> ClaimAsync(
        string owner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken);

    /// <summary>Marks that the data is about to be handed over, and renews the lease. The point of no return.</summary>
    /// <returns>False when the lease was lost; the caller must not send.</returns>
    Task<bool> MarkDataStartedAsync(DeliveryClaim claim, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Renews the leases of those that the owner still holds.</summary>
    Task RenewAsync(string owner, IReadOnlyCollection<long> ids, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gives back those that the owner holds and whose data were not begun: queued, as if they had not been claimed.</summary>
    Task ReleaseAsync(string owner, IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Ends an attempt. An answer that comes after the delivery was found uncertain, and before anything was decided, settles it.
    /// </summary>
    /// <returns>False when the lease was lost; nothing was changed then.</returns>
    Task<bool> CompleteAsync(DeliveryClaim claim, DeliveryResult result, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Takes back what processes left behind: a lease that expired, or whose owner is known to be gone, is queued again in phase Pre and
    /// uncertain in phase Data.
    /// </summary>
    /// <param name="now">The instant.</param>
    /// <param name="isGone">Says whether the owner of a lease runs no more; false where that cannot be known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were taken back.</returns>
    Task<int> RecoverAsync(DateTimeOffset now, Predicate<string> isGone, CancellationToken cancellationToken);

    /// <summary>The deliveries that match, newest first.</summary>
    Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken);

    /// <summary>So many of the deliveries that match, newest first, behind so many others.</summary>
    Task<IReadOnlyList<Delivery>> PageAsync(DeliveryFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many of the deliveries that match are in each state; states without any are left out.</summary>
    Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(DeliveryFilter filter, CancellationToken cancellationToken);

    /// <summary>A delivery with all that is kept of it; null when there is none of that number.</summary>
    Task<DeliveryDetails?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>True when somebody put a delivery back into the queue since then and it was not tried yet.</summary>
    Task<bool> WasDecidedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>A person's decision on a delivery, if it still stands where the person saw it.</summary>
    Task<bool> DecideAsync(
        long id, DeliveryState from, DeliveryState to, string reason, AuditEvent audit, CancellationToken cancellationToken);
}

/// <summary>Which deliveries are meant; null means any.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="States">The states.</param>
/// <param name="Id">The delivery's number.</param>
/// <param name="Limit">At most so many.</param>
public sealed record DeliveryQuery(
    EditionKey? Edition = null, IReadOnlyCollection<DeliveryState>? States = null, long? Id = null, int Limit = 1000);

/// <summary>How an attempt ended.</summary>
/// <param name="State">Sent, Deferred, Failed, Uncertain, or Queued when the channel is down and the attempt does not count.</param>
/// <param name="Reply">What the server said, or what went wrong.</param>
/// <param name="ReplyCode">The SMTP reply code; null where there was none.</param>
/// <param name="NextAttemptAt">When it is tried next; only for Deferred and Queued.</param>
public sealed record DeliveryResult(DeliveryState State, string Reply, int? ReplyCode = null, DateTimeOffset? NextAttemptAt = null)
{
    /// <summary>When it is given up; only for Deferred.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
