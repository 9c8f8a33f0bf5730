using ReportWorker.Core.Intake;

namespace ReportWorker.Storage.Rows;

internal sealed class SubmissionFileRow
{
    public long SubmissionId { get; set; }

    public int Number { get; set; }

    public SubmissionFileKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>Null when the bytes are no longer kept.</summary>
    public string? BlobHash { get; set; }
}
