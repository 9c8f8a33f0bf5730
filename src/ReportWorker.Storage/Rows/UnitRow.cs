namespace ReportWorker.Storage.Rows;

internal sealed class UnitRow
{
    public required string Code { get; set; }

    public required DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    public required string Level { get; set; }

    public string? Parent { get; set; }

    public int Position { get; set; }

    /// <summary>Codes separated by spaces.</summary>
    public string? SucceededBy { get; set; }

    public string? Email { get; set; }

    public string? Issuer { get; set; }

    public string? Place { get; set; }

    public string? Symbol { get; set; }
}
