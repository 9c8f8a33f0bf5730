namespace ReportWorker.Storage.Rows;

/// <summary>A number of a counter that an edition has for good.</summary>
internal sealed class DocumentNumberRow
{
    public required string Unit { get; set; }

    public required string Symbol { get; set; }

    public required string Term { get; set; }

    public int Number { get; set; }

    public long EditionId { get; set; }
}
