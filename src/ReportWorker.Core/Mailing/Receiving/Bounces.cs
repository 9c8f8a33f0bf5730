using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>
/// Reads the mailbox that bounces come back to, if there is one. A message is stored first, read from what was stored, and put away last, so
/// that a process that dies in between loses and repeats nothing. Nothing is ever answered.
/// </summary>
public sealed class Bounces(
    IReadOnlyList<IMailbox> mailboxes,
    IReceivedMailStore store,
    IBlobStore blobs,
    IBounceReader reader,
    BounceRounds rounds,
    Auditor auditor,
    TimeProvider time,
    ILogger<Bounces> logger)
{
    private long? _last;

    /// <summary>Reads it when the last visit of this process is long enough ago. A mailbox that is down is told to the log.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        if (_last is { } last && time.GetElapsedTime(last) < rounds.Every)
        {
            return;
        }

        _last = time.GetTimestamp();
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (MailboxDownException down)
        {
            Log.MailboxDown(logger, down.Message);
        }
    }

    /// <summary>Reads it now.</summary>
    /// <exception cref="MailboxDownException">It cannot be reached; what was stored before is read nevertheless.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var mailbox in mailboxes)
        {
            try
            {
                await VisitAsync(mailbox, cancellationToken);
            }
            catch (MailboxDownException)
            {
                await ReadAllAsync(cancellationToken);
                throw;
            }
        }
    }

    private async Task VisitAsync(IMailbox mailbox, CancellationToken cancellationToken)
    {
        await using var visit = await mailbox.VisitAsync(cancellationToken);
        var there = await visit.ListAsync(rounds.Most, cancellationToken);
        await KeepAsync(visit, there, cancellationToken);
        await ReadAllAsync(cancellationToken);
        await PutAwayAsync(visit, there, cancellationToken);
    }

    private async Task KeepAsync(IMailboxVisit visit, IReadOnlyList<WaitingMail> there, CancellationToken cancellationToken)
    {
        var known = await store.FindAsync([.. there.Select(mail => mail.Key)], cancellationToken);
        foreach (var mail in there.Where(mail => !known.ContainsKey(mail.Key)))
        {
            if (mail.Size > rounds.MostBytes)
            {
                await store.KeepAsync(mail.Key, null, time.GetUtcNow(), cancellationToken);
            }
            else if (await visit.FetchAsync(mail, cancellationToken) is { } raw)
            {
                await store.KeepAsync(mail.Key, Blob.Of(raw), time.GetUtcNow(), cancellationToken);
            }
        }
    }

    private async Task PutAwayAsync(IMailboxVisit visit, IReadOnlyList<WaitingMail> there, CancellationToken cancellationToken)
    {
        foreach (var (key, state) in await store.FindAsync([.. there.Select(mail => mail.Key)], cancellationToken))
        {
            if (state != ReceivedMailState.New)
            {
                await visit.PutAwayAsync(key, state == ReceivedMailState.Unreadable, cancellationToken);
            }
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        foreach (var mail in await store.WaitingAsync(rounds.Most, cancellationToken))
        {
            try
            {
                await ReadAsync(mail, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException and not RequestRefusedException)
            {
                // One message that nobody can read must not stop the others.
                var isLast = mail.Attempts + 1 >= rounds.MostAttempts;
                Log.MailUnreadable(logger, failure, mail.Id);
                await store.FailAsync(mail, isLast ? ReceivedMailState.Unreadable : ReceivedMailState.New, cancellationToken);
            }
        }
    }

    private async Task ReadAsync(ReceivedMail mail, CancellationToken cancellationToken)
    {
        if (await store.WasReadAsync(mail, cancellationToken))
        {
            await store.SettleAsync(mail, ReceivedMailState.Repeated, null, null, time.GetUtcNow(), cancellationToken);
            return;
        }

        var report = reader.Read((await blobs.ReadAsync(mail.RawHash, cancellationToken)).Content);
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
