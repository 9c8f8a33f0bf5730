using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class BlobStore(Transactor transactor) : IBlobStore
{
    public async Task<Blob> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var content = await transactor.ReadAsync(
            (context, cancel) => context.Blobs.AsNoTracking()
                .Where(blob => blob.Hash == hash).Select(blob => blob.Content).SingleOrDefaultAsync(cancel),
            cancellationToken) ?? throw new KeyNotFoundException($"No bytes are stored under {hash}.");
        var blob = Blob.Of(content);
        return blob.Hash == hash ? blob : throw new InvalidDataException($"The bytes stored under {hash} have the hash {blob.Hash}.");
    }
}
