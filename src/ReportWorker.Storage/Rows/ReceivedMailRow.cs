using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Storage.Rows;

/// <summary>A message that was found in a mailbox; its bytes stay with it.</summary>
internal sealed class ReceivedMailRow
{
    public long Id { get; set; }

    public required string Account { get; set; }

    public required string Folder { get; set; }

    public long UidValidity { get; set; }

    public long Uid { get; set; }

    /// <summary>Null when it was too large to be fetched, or its bytes are no longer kept.</summary>
    public string? RawHash { get; set; }

    public DateTime ReceivedAt { get; set; }

    public ReceivedMailState State { get; set; }

    /// <summary>The delivery that it is about; null when it is about none of ours.</summary>
    public long? DeliveryId { get; set; }

    /// <summary>How often reading it failed.</summary>
    public int Attempts { get; set; }
}
