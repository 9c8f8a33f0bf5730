using ReportWorker.Core.Auditing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>Where messages that came in are kept. A message is stored once, whoever finds it how often.</summary>
public interface IReceivedMailStore
{
    /// <summary>How far those of the messages have come that are known.</summary>
    Task<IReadOnlyDictionary<MailKey, ReceivedMailState>> FindAsync(IReadOnlyCollection<MailKey> keys, CancellationToken cancellationToken);

    /// <summary>Stores a message with its bytes; one that is known stays as it is.</summary>
    /// <param name="key">Which.</param>
    /// <param name="raw">Its bytes; null when nobody will read them, so that it is <see cref="ReceivedMailState.Unreadable"/> at once.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task KeepAsync(MailKey key, Blob? raw, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The messages of a mailbox's folder that wait to be read, the oldest first.</summary>
    Task<IReadOnlyList<ReceivedMail>> WaitingAsync(MailPlace place, int limit, CancellationToken cancellationToken);

    /// <summary>True when the same bytes were read before under another number, and nobody had to look at them.</summary>
    Task<bool> WasReadAsync(ReceivedMail mail, CancellationToken cancellationToken);

    /// <summary>The delivery whose message has one of these Message-IDs, the first that is found; null when none has.</summary>
    Task<(long Id, DeliveryState State)?> FindDeliveryAsync(IReadOnlyList<string> messageIds, CancellationToken cancellationToken);

    /// <summary>Ends a message's reading, together with what it does to a delivery.</summary>
    /// <returns>False when somebody else read it, or the delivery moved meanwhile; nothing was changed then.</returns>
    Task<bool> SettleAsync(
        ReceivedMail mail, ReceivedMailState state, long? delivery, BounceMove? move, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Notes that a message could not be read; the state says whether it is given up.</summary>
    Task FailAsync(ReceivedMail mail, ReceivedMailState state, CancellationToken cancellationToken);

    /// <summary>How many messages of a mailbox's folder ended so.</summary>
    Task<int> CountAsync(MailPlace place, ReceivedMailState state, CancellationToken cancellationToken);
}

/// <summary>What a report does to a delivery.</summary>
/// <param name="From">The state that it was seen in.</param>
/// <param name="To">The state that it goes to.</param>
/// <param name="Reply">What was reported.</param>
/// <param name="Audit">The event.</param>
public sealed record BounceMove(DeliveryState From, DeliveryState To, string Reply, AuditEvent Audit);
