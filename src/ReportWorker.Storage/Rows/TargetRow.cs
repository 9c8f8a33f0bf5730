namespace ReportWorker.Storage.Rows;

internal sealed class TargetRow
{
    public required string Unit { get; set; }

    public int IndicatorId { get; set; }

    public int Year { get; set; }

    public decimal Value { get; set; }
}
