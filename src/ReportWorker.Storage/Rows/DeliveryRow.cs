using ReportWorker.Core.Mailing;

namespace ReportWorker.Storage.Rows;

internal sealed class DeliveryRow
{
    public long Id { get; set; }

    public MessagePurpose Purpose { get; set; }

    /// <summary>Null for a message that carries no edition.</summary>
    public long? EditionId { get; set; }

    public EditionRow? Edition { get; set; }

    public required string RecipientNormalised { get; set; }

    /// <summary>Which message of its edition to this recipient, from 1; more than one where it was too large.</summary>
    public int Part { get; set; }

    /// <summary>What it tells, where that is told to a recipient once; null otherwise.</summary>
    public string? Topic { get; set; }

    public long MessageId { get; set; }

    public OutgoingMessageRow? Message { get; set; }

    public DeliveryState State { get; set; }

    public DeliveryPhase Phase { get; set; }

    public string? LeaseOwner { get; set; }

    /// <summary>Counts every claim and every decision; the fence against a holder that was declared dead.</summary>
    public int LeaseEpoch { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public DateTime? ClaimedAt { get; set; }

    public DateTime? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>How often the data may have been handed over: the most copies the recipient can have.</summary>
    public int DataAttempts { get; set; }

    public int? ReplyCode { get; set; }

    public string? EnhCode { get; set; }

    public string? ReplyText { get; set; }

    public string? ServerQueueId { get; set; }

    /// <summary>Why somebody decided about it by hand.</summary>
    public string? Decision { get; set; }

    public DateTime? ExpiresAt { get; set; }

    public DateTime QueuedAt { get; set; }

    public DateTime ChangedAt { get; set; }
}
