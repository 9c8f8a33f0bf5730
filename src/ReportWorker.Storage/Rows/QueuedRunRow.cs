using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Storage.Rows;

/// <summary>A run that the service was asked for: the wish, who works on it, and how it ended.</summary>
internal sealed class QueuedRunRow
{
    public long Id { get; set; }

    public required string Report { get; set; }

    public required string Period { get; set; }

    public string? Unit { get; set; }

    public bool EachUnit { get; set; }

    public string? Level { get; set; }

    public bool Official { get; set; }

    public string? AllowIncomplete { get; set; }

    public bool Send { get; set; }

    /// <summary>A JSON array of addresses.</summary>
    public required string To { get; set; }

    public required string AskedBy { get; set; }

    public DateTime AskedAt { get; set; }

    public QueuedRunState State { get; set; }

    public string? Owner { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public int Done { get; set; }

    public int Total { get; set; }

    public RefusalKind? Shortfall { get; set; }

    /// <summary>A JSON array of texts; null before the end.</summary>
    public string? Texts { get; set; }
}
