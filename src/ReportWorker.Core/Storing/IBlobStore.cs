namespace ReportWorker.Core.Storing;

/// <summary>Reads stored bytes. Blobs are written by the store whose transaction they belong to.</summary>
public interface IBlobStore
{
    /// <summary>The bytes under this hash.</summary>
    /// <exception cref="KeyNotFoundException">Nothing is stored under the hash.</exception>
    /// <exception cref="InvalidDataException">What is stored no longer has this hash.</exception>
    Task<Blob> ReadAsync(string hash, CancellationToken cancellationToken);

    /// <summary>The bytes under each of these hashes.</summary>
    /// <exception cref="KeyNotFoundException">Nothing is stored under one of them.</exception>
    /// <exception cref="InvalidDataException">What is stored under one no longer has this hash.</exception>
    Task<IReadOnlyDictionary<string, Blob>> ReadAllAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);
}
