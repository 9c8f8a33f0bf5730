namespace ReportWorker.Core.Accounts;

/// <summary>Where the keys are kept that sign and encrypt the page's cookies and secrets; all nodes share them.</summary>
public interface IKeyRingStore
{
    /// <summary>All keys, as XML.</summary>
    Task<IReadOnlyList<string>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key.</summary>
    /// <param name="name">Its name, at most 100 characters.</param>
    /// <param name="xml">The key.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AddAsync(string name, string xml, DateTimeOffset now, CancellationToken cancellationToken);
}
