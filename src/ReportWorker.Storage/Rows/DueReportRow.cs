using ReportWorker.Core.Ledger;

namespace ReportWorker.Storage.Rows;

internal sealed class DueReportRow
{
    public long Id { get; set; }

    public required string Report { get; set; }

    public required string Period { get; set; }

    public required string Unit { get; set; }

    public DueState State { get; set; }

    public string? Reason { get; set; }

    public DateTime? DueAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ChangedAt { get; set; }
}
