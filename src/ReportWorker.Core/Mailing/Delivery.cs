using ReportWorker.Core.Ledger;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>How far a message's way to its recipient has come.</summary>
public enum DeliveryState
{
    /// <summary>Waits to be sent.</summary>
    Queued,

    /// <summary>A process holds it under a lease.</summary>
    Sending,

    /// <summary>Failed for the time being; goes back to the queue at its next attempt.</summary>
    Deferred,

    /// <summary>The mail server said that it has it.</summary>
    Sent,

    /// <summary>The mail server refused it for good.</summary>
    Failed,

    /// <summary>The server may or may not have it; nobody sends it again without a decision.</summary>
    Uncertain,

    /// <summary>Waits for somebody's decision.</summary>
    Held,

    /// <summary>Was accepted and came back.</summary>
    Bounced,

    /// <summary>Is no longer wanted.</summary>
    Cancelled,
}

/// <summary>How far a running attempt has come.</summary>
public enum DeliveryPhase
{
    /// <summary>Before the message's data: a broken attempt may be repeated.</summary>
    Pre,

    /// <summary>The data may have been handed over: a broken attempt is uncertain.</summary>
    Data,
}

/// <summary>What a message is for.</summary>
public enum MessagePurpose
{
    /// <summary>It carries an edition.</summary>
    Edition,

    /// <summary>It reminds a unit of what it owes.</summary>
    Reminder,

    /// <summary>It tells the office about a report.</summary>
    Notice,

    /// <summary>It tells administrators about the program itself.</summary>
    Alarm,

    /// <summary>It answers a unit that sent a form.</summary>
    Answer,

    /// <summary>It brings a unit a form to fill in.</summary>
    Form,
}

/// <summary>A message to be stored with its delivery. The bytes sent are <see cref="Header"/> followed by the body.</summary>
/// <param name="Edition">The edition it carries; null for a message that carries none.</param>
/// <param name="Recipient">The one address it goes to.</param>
/// <param name="RecipientName">Whose it is.</param>
/// <param name="MessageId">The Message-ID, without angle brackets; fixed when queued.</param>
/// <param name="Date">The Date header; fixed when queued.</param>
/// <param name="Subject">The subject, for lists.</param>
/// <param name="Header">The header block, ending in CRLF, without the blank line.</param>
/// <param name="BodyHash">SHA-256 of the body (content headers, blank line, content), in the blobs.</param>
/// <param name="MessageHash">SHA-256 of the whole message.</param>
/// <param name="Size">The whole message in bytes.</param>
public sealed record NewDelivery(
    EditionKey? Edition,
    string Recipient,
    string RecipientName,
    string MessageId,
    DateTimeOffset Date,
    string Subject,
    ReadOnlyMemory<byte> Header,
    string BodyHash,
    string MessageHash,
    int Size)
{
    /// <summary>What it is for.</summary>
    public MessagePurpose Purpose { get; init; }

    /// <summary>What it tells, at most 250 characters of ASCII, where that is told to a recipient once and no more; null otherwise.</summary>
    public string? Topic { get; init; }

    /// <summary>Which message of its edition to this recipient, from 1; more than one where it was too large for one.</summary>
    public int Part { get; init; } = 1;

    /// <summary>Before this instant it is not sent; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>One message to one recipient, as lists show it.</summary>
/// <param name="Id">Its number, the public name of a delivery.</param>
/// <param name="Edition">The edition; null for a message that carries none.</param>
/// <param name="Recipient">The address.</param>
/// <param name="RecipientName">Whose it is.</param>
/// <param name="Subject">The message's subject.</param>
/// <param name="MessageId">The Message-ID, without angle brackets.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried next, UTC; null when it is not waiting.</param>
/// <param name="Reply">What the server last said, or where the file was put.</param>
/// <param name="QueuedAt">When it was queued, UTC.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
public sealed record Delivery(
    long Id,
    EditionKey? Edition,
    string Recipient,
    string RecipientName,
    string Subject,
    string MessageId,
    DeliveryState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? Reply,
    DateTimeOffset QueuedAt,
    DateTimeOffset ChangedAt)
{
    /// <summary>How often the data may have been handed over: the most copies that the recipient can have.</summary>
    public int DataAttempts { get; init; }

    /// <summary>Why somebody decided about it; null when nobody did.</summary>
    public string? Decision { get; init; }

    /// <summary>What it is for.</summary>
    public MessagePurpose Purpose { get; init; }

    /// <summary>Which message of its edition to this recipient, from 1.</summary>
    public int Part { get; init; } = 1;
}

/// <summary>A delivery that this process holds under a lease. Every write names the epoch; a stale one changes nothing.</summary>
/// <param name="Id">The delivery's number.</param>
/// <param name="Epoch">The lease's number; counts every claim.</param>
/// <param name="Edition">The edition; null for a message that carries none.</param>
/// <param name="Recipient">The address.</param>
/// <param name="MessageId">The Message-ID, without angle brackets.</param>
/// <param name="Attempts">How often it was tried, this attempt included.</param>
/// <param name="Header">The header block.</param>
/// <param name="Body">The body.</param>
/// <param name="MessageHash">What the whole message's SHA-256 must be.</param>
public sealed record DeliveryClaim(
    long Id,
    int Epoch,
    EditionKey? Edition,
    string Recipient,
    string MessageId,
    int Attempts,
    ReadOnlyMemory<byte> Header,
    Blob Body,
    string MessageHash)
{
    /// <summary>When it is given up, UTC; null until it is first put off.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
