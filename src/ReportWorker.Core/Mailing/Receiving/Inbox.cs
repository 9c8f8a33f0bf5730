using Microsoft.Extensions.Logging;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>
/// Empties a mailbox. A message is stored first, read from what was stored, and put away last, so that a process that dies in between loses and
/// repeats nothing.
/// </summary>
public sealed class Inbox(
    IMailbox mailbox, IMailHandler handler, IReceivedMailStore store, IBlobStore blobs, MailboxRounds rounds, TimeProvider time, ILogger<Inbox> logger)
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
    /// <returns>How many messages were read.</returns>
    /// <exception cref="MailboxDownException">It cannot be reached; what was stored before is read nevertheless.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await VisitAsync(cancellationToken);
        }
        catch (MailboxDownException)
        {
            await ReadAllAsync(cancellationToken);
            throw;
        }
    }

    private async Task<int> VisitAsync(CancellationToken cancellationToken)
    {
        await using var visit = await mailbox.VisitAsync(cancellationToken);
        var there = await visit.ListAsync(rounds.Most, cancellationToken);
        await KeepAsync(visit, there, cancellationToken);
        var read = await ReadAllAsync(cancellationToken);
        await PutAwayAsync(visit, there, cancellationToken);
        return read;
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
                await visit.PutAwayAsync(key, state is ReceivedMailState.Unreadable or ReceivedMailState.Doubtful, cancellationToken);
            }
        }
    }

    private async Task<int> ReadAllAsync(CancellationToken cancellationToken)
    {
        var waiting = await store.WaitingAsync(mailbox.Place, rounds.Most, cancellationToken);
        foreach (var mail in waiting)
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

        return waiting.Count;
    }

    private async Task ReadAsync(ReceivedMail mail, CancellationToken cancellationToken)
    {
        if (await store.WasReadAsync(mail, cancellationToken))
        {
            await store.SettleAsync(mail, ReceivedMailState.Repeated, null, null, time.GetUtcNow(), cancellationToken);
            return;
        }

        await handler.HandleAsync(mail, (await blobs.ReadAsync(mail.RawHash, cancellationToken)).Content, cancellationToken);
    }
}
