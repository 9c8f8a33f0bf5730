using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal static class BlobRows
{
    /// <summary>Stores the blobs that are not there yet.</summary>
    public static async Task AddMissingAsync(
        this ReportWorkerContext context, Backend backend, IEnumerable<Blob> blobs, CancellationToken cancellationToken)
    {
        var wanted = blobs.DistinctBy(blob => blob.Hash).ToDictionary(blob => blob.Hash);
        var hashes = wanted.Keys.ToList();
        var present = await context.Blobs.Where(blob => hashes.Contains(blob.Hash)).Select(blob => blob.Hash).ToListAsync(cancellationToken);
        await backend.AddRowsAsync(
            context,
            wanted.Values.ExceptBy(present, blob => blob.Hash).Select(blob => new BlobRow { Hash = blob.Hash, Content = blob.Content.ToArray() }),
            cancellationToken);
    }
}
