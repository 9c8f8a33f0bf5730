using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Reads what an edition was made from.</summary>
internal static class StoredSnapshot
{
    /// <summary>The snapshot.</summary>
    /// <exception cref="RequestRefusedException">It is gone, or its bytes are no longer those that the edition was made from.</exception>
    public static async Task<Snapshot> ReadAsync(IBlobStore blobs, Edition edition, CancellationToken cancellationToken)
    {
        try
        {
            return SnapshotJson.Read(await blobs.ReadAsync(edition.SnapshotHash, cancellationToken));
        }
        catch (Exception damaged) when (damaged is KeyNotFoundException or InvalidDataException)
        {
            throw Damaged(edition, damaged);
        }
    }

    /// <summary>The snapshot in bytes that were read before.</summary>
    /// <exception cref="RequestRefusedException">They hold none.</exception>
    public static Snapshot Read(Edition edition, Blob blob)
    {
        try
        {
            return SnapshotJson.Read(blob);
        }
        catch (InvalidDataException damaged)
        {
            throw Damaged(edition, damaged);
        }
    }

    private static RequestRefusedException Damaged(Edition edition, Exception damaged) =>
        new(RefusalKind.WorkFailed, new Problem(Messages.StoredSnapshotDamaged(edition.Key.ToString(), edition.SnapshotHash)), damaged);
}
