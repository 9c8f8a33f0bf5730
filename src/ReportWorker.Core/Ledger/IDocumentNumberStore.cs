namespace ReportWorker.Core.Ledger;

/// <summary>
/// Which numbers editions have. They are taken in the transaction that stores the edition (<see cref="EditionCommit.Series"/>) and never
/// given back: a register has no holes that are filled again.
/// </summary>
public interface IDocumentNumberStore
{
    /// <summary>The highest number of each series that has one.</summary>
    Task<IReadOnlyDictionary<NumberSeries, int>> HighestAsync(IReadOnlyCollection<NumberSeries> series, CancellationToken cancellationToken);

    /// <summary>The edition that has a number; null when none has.</summary>
    Task<EditionKey?> HolderAsync(NumberSeries series, int number, CancellationToken cancellationToken);
}
