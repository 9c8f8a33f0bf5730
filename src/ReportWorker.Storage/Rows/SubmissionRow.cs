using ReportWorker.Core.Intake;

namespace ReportWorker.Storage.Rows;

internal sealed class SubmissionRow
{
    public long Id { get; set; }

    public required string Unit { get; set; }

    public required string Form { get; set; }

    public required string Period { get; set; }

    public int Revision { get; set; }

    /// <summary>True on the highest revision of its (unit, form, period) that is taken, so that reading need not look for it; a unique key holds that it is one.</summary>
    public bool Counts { get; set; }

    public DateTime ReceivedAt { get; set; }

    /// <summary>When the unit first answered, as <see cref="SubmissionHead.FirstReceivedAt"/> says, so that reading heads need not look for it.</summary>
    public DateTime FirstReceivedAt { get; set; }

    public string? SourceHash { get; set; }

    public string? SourceName { get; set; }

    public SubmissionState State { get; set; }

    public SubmissionWay Way { get; set; }

    public string? Sender { get; set; }

    public string? Note { get; set; }

    public DateTime? CountsFrom { get; set; }

    /// <summary>A submission's number without a foreign key: none is ever deleted, and SQLite would rebuild the table for it.</summary>
    public long? BasedOn { get; set; }
}
