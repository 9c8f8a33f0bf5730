namespace ReportWorker.Storage.Rows;

/// <summary>One row of what this installation is: when it began, what it signs forms with, and how its accounts began.</summary>
internal sealed class InstallationRow
{
    public const int TheOnlyId = 1;

    public int Id { get; set; } = TheOnlyId;

    public DateTime InstalledAt { get; set; }

    public byte[]? FormKey { get; set; }

    /// <summary>When the first account was made; no link makes another first one.</summary>
    public DateTime? FirstAccountAt { get; set; }

    /// <summary>How often rights were changed.</summary>
    public int RightsChanges { get; set; }
}
