using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal static class SignedCopies
{
    /// <summary>Stores a signed scan with the messages that waited for it; false when the edition no longer stands where the caller saw it.</summary>
    public static async Task<bool> TrySignAsync(this ReportWorkerContext context, Backend backend, SignedCommit commit, CancellationToken cancellationToken)
    {
        var signed = commit.Edition.Signed ?? throw new ArgumentException("There is a scan.", nameof(commit));
        await context.AddMissingAsync(backend, commit.Blobs, cancellationToken);
        await context.SaveChangesAsync(cancellationToken); // the edition refers to the scan
        var id = await context.EditionIdAsync(commit.Edition.Key, cancellationToken);
        var rows = await context.Editions
            .Where(edition => edition.Id == id && edition.State == EditionState.Released && edition.SignedHash == null && edition.AwaitsSigned == commit.Waited)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(edition => edition.SignedName, signed.FileName)
                    .SetProperty(edition => edition.SignedHash, signed.Hash)
                    .SetProperty(edition => edition.AwaitsSigned, false),
                cancellationToken);
        if (rows != 1)
        {
            return false;
        }

        var at = UtcInstant.From(commit.Audit.At);
        if (commit.Waited)
        {
            // What it waited for has come.
            await context.DueReports.Of(commit.Edition.Key.Due).MoveAsync(new DueMove(DueState.Released, DueState.Released, null), at, cancellationToken);
        }

        context.AuditEvents.Add(AuditRows.Write(commit.Audit));
        await context.AddMessagesAsync(commit.Messages, at, cancellationToken);
        return true;
    }
}
