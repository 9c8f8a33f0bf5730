namespace ReportWorker.Core.Mailing.Receiving;

/// <summary>A mailbox that messages come into.</summary>
public interface IMailbox
{
    /// <summary>Which one, without secrets, such as <c>imap://mail.example:143 (INBOX)</c>.</summary>
    string Description { get; }

    /// <summary>Which folder of whose mailbox.</summary>
    MailPlace Place { get; }

    /// <summary>Goes there.</summary>
    /// <exception cref="MailboxDownException">It cannot be reached.</exception>
    Task<IMailboxVisit> VisitAsync(CancellationToken cancellationToken);

    /// <summary>Tries to reach it and changes nothing.</summary>
    /// <returns>Null when it is there, otherwise what is wrong.</returns>
    Task<string?> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Waits until something new lies there, as far as the server tells such things (IDLE, RFC 2177), and at most so long.</summary>
    /// <exception cref="MailboxDownException">It cannot be reached.</exception>
    Task WaitAsync(TimeSpan most, CancellationToken cancellationToken);
}

/// <summary>A visit to a mailbox, until it is disposed of. Everything may fail with <see cref="MailboxDownException"/>.</summary>
public interface IMailboxVisit : IAsyncDisposable
{
    /// <summary>The messages that lie there, the oldest first, at most so many.</summary>
    Task<IReadOnlyList<WaitingMail>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>A message's bytes.</summary>
    /// <returns>Null when it is no longer there, or larger than it said.</returns>
    Task<ReadOnlyMemory<byte>?> FetchAsync(WaitingMail mail, CancellationToken cancellationToken);

    /// <summary>Moves a message out of the way. Doing it again does nothing.</summary>
    /// <param name="key">Which.</param>
    /// <param name="unreadable">True when a person has to look at it, so that it goes to another folder.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task PutAwayAsync(MailKey key, bool unreadable, CancellationToken cancellationToken);
}

/// <summary>A message that lies in a mailbox.</summary>
/// <param name="Key">Which.</param>
/// <param name="Size">How many bytes it has, as the server says.</param>
public sealed record WaitingMail(MailKey Key, long Size);

/// <summary>A mailbox cannot be used; the message says why, and what to do.</summary>
public sealed class MailboxDownException(string reason, Exception inner) : Exception(reason, inner);
