namespace ReportWorker.Storage.Rows;

/// <summary>Written and read past the change tracker; EF knows it for the schema and the query's text.</summary>
internal sealed class SubmissionValueRow
{
    public long SubmissionId { get; set; }

    public int IndicatorId { get; set; }

    public decimal? Number { get; set; }

    public string? Text { get; set; }

    public string? Cell { get; set; }
}
