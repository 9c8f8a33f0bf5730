namespace ReportWorker.Storage.Rows;

internal sealed class AuditEventRow
{
    public long Id { get; set; }

    public DateTime At { get; set; }

    public required string Actor { get; set; }

    public required string Action { get; set; }

    public required string Subject { get; set; }

    public string? Detail { get; set; }

    public string? Hash { get; set; }
}
