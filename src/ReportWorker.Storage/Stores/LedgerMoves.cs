using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>The compare-and-set updates of the ledger: each says whether its rows still stood where the caller saw them.</summary>
internal static class LedgerMoves
{
    public static async Task<bool> MoveDueAsync(
        this ReportWorkerContext context, DueKey key, DueMove move, DateTime at, CancellationToken cancellationToken) =>
        await context.DueReports.Of(key).MoveAsync(move, at, cancellationToken) == 1;

    public static async Task<bool> MoveEditionAsync(this ReportWorkerContext context, EditionMove move, CancellationToken cancellationToken)
    {
        var id = await context.EditionIdAsync(move.Key, cancellationToken);
        return id is not null
            && await context.Editions.Where(edition => edition.Id == id).MoveAsync(move.From, move.To, cancellationToken) == 1;
    }

    /// <summary>Moves those that stand where they should.</summary>
    /// <returns>How many did.</returns>
    public static Task<int> MoveAsync(this IQueryable<DueReportRow> reports, DueMove move, DateTime at, CancellationToken cancellationToken) =>
        reports.Where(due => due.State == move.From).ExecuteUpdateAsync(
            set => set
                .SetProperty(due => due.State, move.To)
                .SetProperty(due => due.Reason, move.Reason)
                .SetProperty(due => due.ChangedAt, at),
            cancellationToken);

    /// <summary>Moves those that stand where they should.</summary>
    /// <returns>How many did.</returns>
    public static Task<int> MoveAsync(
        this IQueryable<EditionRow> editions, EditionState from, EditionState to, CancellationToken cancellationToken) =>
        editions.Where(edition => edition.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.State, to), cancellationToken);

    public static Task<long?> EditionIdAsync(this ReportWorkerContext context, EditionKey key, CancellationToken cancellationToken) =>
        context.DueReports.Of(key.Due)
            .Join(context.Editions, due => due.Id, edition => edition.DueReportId, (_, edition) => edition)
            .Where(edition => edition.Number == key.Number)
            .Select(edition => (long?)edition.Id)
            .SingleOrDefaultAsync(cancellationToken);
}
