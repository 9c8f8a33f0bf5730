namespace ReportWorker.Storage.Rows;

internal sealed class SubmissionRow
{
    public long Id { get; set; }

    public required string Unit { get; set; }

    public required string Form { get; set; }

    public required string Period { get; set; }

    public int Revision { get; set; }

    /// <summary>True on the highest revision of its (unit, form, period), so that reading need not look for it.</summary>
    public bool Counts { get; set; }

    public DateTime ReceivedAt { get; set; }

    /// <summary>When revision 1 was received, so that reading heads need not look for it.</summary>
    public DateTime FirstReceivedAt { get; set; }

    public string? SourceHash { get; set; }

    public string? SourceName { get; set; }
}
