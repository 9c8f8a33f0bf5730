namespace ReportWorker.Storage.Rows;

/// <summary>A key that the page's cookies and secrets are signed and encrypted with; encrypted itself where there is a certificate.</summary>
internal sealed class KeyRingRow
{
    public required string Name { get; set; }

    public required string Xml { get; set; }

    public DateTime At { get; set; }
}
