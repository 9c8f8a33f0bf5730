using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

/// <summary>Stores new editions within the context's transaction: a few statements for all of them together.</summary>
internal sealed class EditionWriter(ReportWorkerContext context, Backend backend)
{
    private Dictionary<DueKey, long> _due = [];
    private Dictionary<(long Due, int Number), long> _editions = [];

    /// <summary>Stores them all; false when one of them does not fit what stands there, and the transaction must not be kept.</summary>
    public async Task<bool> TryAddAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken)
    {
        await ReadAsync(commits, cancellationToken);
        if (!commits.All(IsNew) || !await NumbersAreFreeAsync(commits, cancellationToken) || !await MoveDueReportsAsync(commits, cancellationToken) || !await MoveEditionsAsync(commits, cancellationToken))
        {
            return false;
        }

        await context.AddMissingAsync(backend, commits.SelectMany(commit => commit.Blobs), cancellationToken);
        var rows = commits.Select(commit => new NewRow(commit, LedgerRows.Write(commit.Edition, _due[commit.Edition.Key.Due])))
            .ToLookup(one => one.Commit.Series is not null || one.Commit.Messages.Count > 0);
        await backend.AddRowsAsync(context, rows[false].Select(one => one.Edition), cancellationToken);
        await backend.AddRowsAsync(context, commits.Select(commit => AuditRows.Write(commit.Audit)), cancellationToken);
        await AddWithFollowersAsync(rows[true], cancellationToken);
        return true;
    }

    private async Task ReadAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken)
    {
        var reports = commits.Select(commit => commit.Edition.Key.Due.Report).Distinct().ToList();
        var periods = commits.Select(commit => commit.Edition.Key.Due.Period.Text).Distinct().ToList();
        var units = commits.Select(commit => commit.Edition.Key.Due.Unit.Value).Distinct().ToList();
        _due = (await context.DueReports.AsNoTracking()
            .Where(due => reports.Contains(due.Report) && periods.Contains(due.Period) && units.Contains(due.Unit))
            .ToListAsync(cancellationToken)).ToDictionary(LedgerRows.KeyOf, due => due.Id);
        var ids = _due.Values.ToList();
        _editions = await context.Editions.Where(edition => ids.Contains(edition.DueReportId))
            .Select(edition => new { edition.Id, edition.DueReportId, edition.Number })
            .ToDictionaryAsync(edition => (edition.DueReportId, edition.Number), edition => edition.Id, cancellationToken);
    }

    private bool IsNew(EditionCommit commit) =>
        _due.ContainsKey(commit.Edition.Key.Due) && IdOf(commit.Edition.Key) is null;

    private long? IdOf(EditionKey key) =>
        _due.TryGetValue(key.Due, out var due) && _editions.TryGetValue((due, key.Number), out var id) ? id : null;

    private async Task<bool> NumbersAreFreeAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken)
    {
        foreach (var (series, number) in commits.Where(commit => commit.Series is not null).Select(NumberOf))
        {
            if (await context.DocumentNumbers.AsNoTracking().Of(series, number).SingleOrDefaultAsync(cancellationToken) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static (NumberSeries Series, int Number) NumberOf(EditionCommit commit) =>
        commit is { Series: { } series, Edition.Mark.Number: { } number }
            ? (series, number)
            : throw new InvalidOperationException($"{commit.Edition.Key} has no number to count.");

    private async Task<bool> MoveDueReportsAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken)
    {
        foreach (var group in commits.Where(commit => commit.Due is not null).GroupBy(commit => commit.Due!))
        {
            var ids = group.Select(commit => _due[commit.Edition.Key.Due]).ToList();
            var moved = await context.DueReports.Where(due => ids.Contains(due.Id)).MoveAsync(group.Key, UtcInstant.From(group.Max(commit => commit.Audit.At)), cancellationToken);
            if (moved != ids.Count)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> MoveEditionsAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken)
    {
        var at = UtcInstant.From(commits.Max(commit => commit.Audit.At));
        foreach (var group in commits.SelectMany(commit => commit.Earlier).GroupBy(move => (move.From, move.To)))
        {
            var ids = group.Select(move => IdOf(move.Key)).ToList();
            if (ids.Contains(null)
                || await context.MoveEditionsAsync(ids, group.Key.From, group.Key.To, at, cancellationToken) != ids.Count)
            {
                return false;
            }
        }

        return true;
    }

    // Numbers and messages refer to an edition's row. Two that take one number at once meet at the key.
    private async Task AddWithFollowersAsync(IEnumerable<NewRow> rows, CancellationToken cancellationToken)
    {
        context.Editions.AddRange(rows.Select(row => row.Edition));
        await context.SaveChangesAsync(cancellationToken);
        foreach (var (commit, edition) in rows)
        {
            if (commit.Series is not null)
            {
                var (series, number) = NumberOf(commit);
                context.DocumentNumbers.Add(DocumentNumberRows.Write(series, number, edition.Id));
            }

            // The edition is new, so nobody has a delivery of it.
            context.AddMessages(commit.Messages, edition.Id, [], UtcInstant.From(commit.Audit.At));
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private sealed record NewRow(EditionCommit Commit, EditionRow Edition);
}
