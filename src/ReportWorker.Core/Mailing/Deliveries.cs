using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>What went to whom, and people's decisions about it.</summary>
public sealed class Deliveries(IDeliveryStore store, Auditor auditor)
{
    private static readonly DeliveryState[] Retried = [DeliveryState.Failed, DeliveryState.Deferred, DeliveryState.Held, DeliveryState.Bounced];
    private static readonly DeliveryState[] Resolved = [DeliveryState.Uncertain, DeliveryState.Held, DeliveryState.Bounced];
    private static readonly DeliveryState[] Cancelled = [DeliveryState.Queued, DeliveryState.Deferred, DeliveryState.Held, DeliveryState.Uncertain];

    /// <summary>What may be decided about a delivery in that state.</summary>
    public static DeliveryDecisions DecisionsIn(DeliveryState state) => new(Retried.Contains(state), Resolved.Contains(state), Cancelled.Contains(state));

    /// <summary>The deliveries that match, newest first.</summary>
    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        store.ListAsync(query, cancellationToken);

    /// <summary>Puts a delivery that failed, is deferred or held back into the queue.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or its state does not allow it, or nobody said why.</exception>
    public Task RetryAsync(long id, string why, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            DeliveryState.Queued,
            Retried,
            "delivery.retry",
            why,
            cancellationToken);

    /// <summary>Decides an uncertain delivery, or one that came back: the recipient has it, or it is to be sent again.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or nobody has to decide about it, or nobody said why.</exception>
    public Task ResolveAsync(long id, bool sent, string why, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            sent ? DeliveryState.Sent : DeliveryState.Queued,
            Resolved,
            sent ? "delivery.treat-as-sent" : "delivery.send-again",
            why,
            cancellationToken);

    /// <summary>Takes a delivery out of the queue for good. An uncertain one may have arrived all the same.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or its state does not allow it, or nobody said why.</exception>
    public Task CancelAsync(long id, string why, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            DeliveryState.Cancelled,
            Cancelled,
            "delivery.cancel",
            why,
            cancellationToken);

    /// <summary>A delivery with its attempts and its message.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or its stored bytes are not those that were queued.</exception>
    public async Task<DeliveryDetails> ShowAsync(long id, CancellationToken cancellationToken)
    {
        var details = await store.FindAsync(id, cancellationToken)
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.UnknownDelivery(id)));
        return details.Message is { } message && Blob.HashOf(message.Span) != details.MessageHash
            ? throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.MessageAltered(id)))
            : details;
    }

    private async Task DecideAsync(
        long id, DeliveryState to, DeliveryState[] allowed, string action, string why, CancellationToken cancellationToken)
    {
        var reason = ReasonCheck.Clean(why)!; // something was said
        var delivery = (await store.ListAsync(new DeliveryQuery(Id: id), cancellationToken)).SingleOrDefault()
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.UnknownDelivery(id)));
        if (!allowed.Contains(delivery.State))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.DeliveryNotDecidable(id, Names.Of(delivery.State), string.Join(", ", allowed).ToLowerInvariant())));
        }

        var audit = auditor.Event(action, $"delivery/{id}", reason);
        if (!await store.DecideAsync(id, delivery.State, to, reason, audit, cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.DeliveryMoved(id)));
        }
    }
}

/// <summary>What may be decided about a delivery.</summary>
/// <param name="Retry">It may go back into the queue.</param>
/// <param name="Resolve">It may be taken as sent, or be sent again.</param>
/// <param name="Cancel">It may be taken out of the queue.</param>
public sealed record DeliveryDecisions(bool Retry, bool Resolve, bool Cancel)
{
    /// <summary>True when nothing may be decided.</summary>
    public bool IsNone => !Retry && !Resolve && !Cancel;
}
