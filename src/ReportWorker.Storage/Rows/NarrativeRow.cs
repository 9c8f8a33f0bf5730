namespace ReportWorker.Storage.Rows;

internal sealed class NarrativeRow
{
    public long SubmissionId { get; set; }

    public required string Section { get; set; }

    public required string Text { get; set; }

    public string? Cell { get; set; }
}
