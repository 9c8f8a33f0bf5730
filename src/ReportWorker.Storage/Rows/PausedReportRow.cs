namespace ReportWorker.Storage.Rows;

internal sealed class PausedReportRow
{
    public required string Report { get; set; }

    public required string Why { get; set; }

    public required string By { get; set; }

    public DateTime Since { get; set; }
}
