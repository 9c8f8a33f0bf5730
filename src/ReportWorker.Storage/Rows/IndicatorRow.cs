namespace ReportWorker.Storage.Rows;

/// <summary>The number that stands for an indicator's code in values and targets. Never changed, never deleted.</summary>
internal sealed class IndicatorRow
{
    public int Id { get; set; }

    public required string Code { get; set; }
}
