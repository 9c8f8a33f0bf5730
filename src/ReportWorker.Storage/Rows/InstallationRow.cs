namespace ReportWorker.Storage.Rows;

/// <summary>One row of what this installation is: when it began, and what it signs forms with.</summary>
internal sealed class InstallationRow
{
    public const int TheOnlyId = 1;

    public int Id { get; set; } = TheOnlyId;

    public DateTime InstalledAt { get; set; }

    public byte[]? FormKey { get; set; }
}
