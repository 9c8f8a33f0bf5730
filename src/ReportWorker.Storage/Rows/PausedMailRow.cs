namespace ReportWorker.Storage.Rows;

/// <summary>One row while nothing may leave, and none otherwise.</summary>
internal sealed class PausedMailRow
{
    public const int TheOnlyId = 1;

    public int Id { get; set; } = TheOnlyId;

    public required string Why { get; set; }

    public required string By { get; set; }

    public DateTime Since { get; set; }
}
