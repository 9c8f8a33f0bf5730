using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class BlobStore(Transactor transactor) : IBlobStore
{
    public async Task<Blob> ReadAsync(string hash, CancellationToken cancellationToken) =>
        (await ReadAllAsync([hash], cancellationToken))[hash];

    public async Task<IReadOnlyDictionary<string, Blob>> ReadAllAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var stored = await transactor.ReadAsync(
            (context, cancel) => context.Blobs.AsNoTracking()
                .Where(blob => hashes.Contains(blob.Hash)).ToDictionaryAsync(blob => blob.Hash, blob => Blob.Of(blob.Content), cancel),
            cancellationToken);
        foreach (var hash in hashes)
        {
            if (!stored.TryGetValue(hash, out var blob))
            {
                throw new KeyNotFoundException($"No bytes are stored under {hash}.");
            }

            if (blob.Hash != hash)
            {
                throw new InvalidDataException($"The bytes stored under {hash} have the hash {blob.Hash}.");
            }
        }

        return stored;
    }
}
