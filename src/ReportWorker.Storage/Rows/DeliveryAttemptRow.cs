using ReportWorker.Core.Mailing;

namespace ReportWorker.Storage.Rows;

/// <summary>How one attempt ended; written once, when it ended or was found dead.</summary>
internal sealed class DeliveryAttemptRow
{
    public long Id { get; set; }

    public long DeliveryId { get; set; }

    public int Epoch { get; set; }

    public string? Owner { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime EndedAt { get; set; }

    public DeliveryPhase Phase { get; set; }

    /// <summary>The state that the delivery went to.</summary>
    public DeliveryState Outcome { get; set; }

    public int? ReplyCode { get; set; }

    public string? EnhCode { get; set; }

    public string? ReplyText { get; set; }
}
