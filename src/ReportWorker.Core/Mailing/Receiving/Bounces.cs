using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>Reads what comes back to the mailbox for bounces, and moves the deliveries that it is about. Nothing is ever answered.</summary>
public sealed class Bounces(IReceivedMailStore store, IBounceReader reader, Auditor auditor, TimeProvider time, ILogger<Bounces> logger) : IMailHandler
{
    /// <inheritdoc />
    public async Task HandleAsync(ReceivedMail mail, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var report = reader.Read(message);
        var found = report is null ? null : await store.FindDeliveryAsync(report.MessageIds, cancellationToken);
        if (report is null || found is not { } delivery)
        {
            await store.SettleAsync(mail, ReceivedMailState.Unmatched, null, null, time.GetUtcNow(), cancellationToken);
            return;
        }

        var (state, move) = Decide(report, delivery.Id, delivery.State);

        // When the delivery moved meanwhile, the next round decides anew.
        if (await store.SettleAsync(mail, state, delivery.Id, move, time.GetUtcNow(), cancellationToken) && move is not null)
        {
            Log.Reported(logger, delivery.Id, move.To);
        }
    }

    /// <summary>A copy that is queued or deferred is still ours; what is reported of it then is about an earlier attempt.</summary>
    private (ReceivedMailState State, BounceMove? Move) Decide(BounceReport report, long delivery, DeliveryState from) => (report.Kind, from) switch
    {
        (BounceKind.Failed, DeliveryState.Sent or DeliveryState.Uncertain or DeliveryState.Held) =>
            (ReceivedMailState.Bounced, Move(report, delivery, from, DeliveryState.Bounced, "delivery.bounced")),
        (BounceKind.Arrived, DeliveryState.Uncertain or DeliveryState.Held) =>
            (ReceivedMailState.Arrived, Move(report, delivery, from, DeliveryState.Sent, "delivery.reported-delivered")),
        _ => (ReceivedMailState.Noted, null),
    };

    private BounceMove Move(BounceReport report, long delivery, DeliveryState from, DeliveryState to, string action) =>
        new(from, to, report.Reply, auditor.Event(action, $"delivery/{delivery}", report.Reply));
}
