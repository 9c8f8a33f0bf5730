using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>What went to whom, and people's decisions about it.</summary>
public sealed class Deliveries(IDeliveryStore store, Auditor auditor)
{
    /// <summary>The deliveries that match, newest first.</summary>
    public Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken) =>
        store.ListAsync(query, cancellationToken);

    /// <summary>Puts a delivery that failed, is deferred or held back into the queue.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or its state does not allow it.</exception>
    public Task RetryAsync(long id, string why, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            DeliveryState.Queued,
            [DeliveryState.Failed, DeliveryState.Deferred, DeliveryState.Held, DeliveryState.Bounced],
            "delivery.retry",
            why,
            cancellationToken);

    /// <summary>Decides an uncertain delivery, or one that came back: the recipient has it, or it is to be sent again.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or nobody has to decide about it.</exception>
    public Task ResolveAsync(long id, bool sent, string why, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            sent ? DeliveryState.Sent : DeliveryState.Queued,
            [DeliveryState.Uncertain, DeliveryState.Held, DeliveryState.Bounced],
            sent ? "delivery.treat-as-sent" : "delivery.send-again",
            why,
            cancellationToken);

    /// <summary>Takes a delivery out of the queue for good. An uncertain one may have arrived all the same.</summary>
    /// <exception cref="RequestRefusedException">There is no such delivery, or its state does not allow it.</exception>
    public Task CancelAsync(long id, string why, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            DeliveryState.Cancelled,
            [DeliveryState.Queued, DeliveryState.Deferred, DeliveryState.Held, DeliveryState.Uncertain],
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
        var delivery = (await store.ListAsync(new DeliveryQuery(Id: id), cancellationToken)).SingleOrDefault()
            ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.UnknownDelivery(id)));
        if (!allowed.Contains(delivery.State))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.DeliveryNotDecidable(id, Names.Of(delivery.State), string.Join(", ", allowed).ToLowerInvariant())));
        }

        var audit = auditor.Event(action, $"delivery/{id}", why);
        if (!await store.DecideAsync(id, delivery.State, to, why, audit, cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.DeliveryMoved(id)));
        }
    }
}
