using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Ledger;

/// <summary>A due report with its newest edition.</summary>
/// <param name="Due">The due report.</param>
/// <param name="Latest">Its newest edition; null when there is none.</param>
public sealed record DueRow(DueReport Due, Edition? Latest);

/// <summary>What is owed and what became of it.</summary>
public sealed class DueList(ILedgerStore ledger)
{
    /// <summary>The due reports of a period, or all of them, by due instant and key.</summary>
    public async Task<IReadOnlyList<DueRow>> ReadAsync(PeriodKey? period, CancellationToken cancellationToken)
    {
        var query = new DueQuery(Period: period?.Text);
        var latest = (await ledger.LatestEditionsAsync(query, cancellationToken)).ToDictionary(edition => edition.Key.Due);
        return [.. (await ledger.ListAsync(query, cancellationToken)).Select(due => new DueRow(due, latest.GetValueOrDefault(due.Key)))];
    }
}
