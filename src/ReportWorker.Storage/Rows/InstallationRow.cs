namespace ReportWorker.Storage.Rows;

/// <summary>One row that says when this installation began.</summary>
internal sealed class InstallationRow
{
    public const int TheOnlyId = 1;

    public int Id { get; set; } = TheOnlyId;

    public DateTime InstalledAt { get; set; }
}
