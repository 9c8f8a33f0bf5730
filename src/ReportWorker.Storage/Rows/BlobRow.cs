namespace ReportWorker.Storage.Rows;

internal sealed class BlobRow
{
    public required string Hash { get; set; }

    public required byte[] Content { get; set; }
}
