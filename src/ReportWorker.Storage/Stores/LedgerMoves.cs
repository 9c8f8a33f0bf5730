using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>The compare-and-set updates of the ledger: each says whether its rows still stood where the caller saw them.</summary>
internal static class LedgerMoves
{
    public static async Task<bool> MoveDueAsync(
        this ReportWorkerContext context, DueKey key, DueMove move, DateTime at, CancellationToken cancellationToken) =>
        await context.DueReports.Of(key).MoveAsync(move, at, cancellationToken) == 1;

    public static async Task<bool> MoveEditionAsync(
        this ReportWorkerContext context, EditionMove move, DateTime at, CancellationToken cancellationToken)
    {
        var id = await context.EditionIdAsync(move.Key, cancellationToken);
        return id is not null && await context.MoveEditionsAsync([id], move.From, move.To, at, cancellationToken) == 1;
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

    /// <summary>Moves those that stand where they should. What has not gone out of an edition that is taken back or corrected stays.</summary>
    /// <returns>How many did.</returns>
    public static async Task<int> MoveEditionsAsync(
        this ReportWorkerContext context, IReadOnlyList<long?> ids, EditionState from, EditionState to, DateTime at, CancellationToken cancellationToken)
    {
        var editions = context.Editions.Where(edition => ids.Contains(edition.Id));
        var moved = await editions.Where(edition => edition.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.State, to), cancellationToken);
        if (to == EditionState.Withdrawn || (to == EditionState.Superseded && from == EditionState.Released))
        {
            // What may have arrived must not be sent again by itself.
            var deliveries = context.Deliveries.Where(delivery => ids.Contains(delivery.EditionId));
            await deliveries.WhereWaiting().StopAsync(DeliveryState.Cancelled, at, cancellationToken);
            await deliveries.Where(delivery => delivery.State == DeliveryState.Uncertain).StopAsync(DeliveryState.Held, at, cancellationToken);
        }

        return moved;
    }

    public static Task<long?> EditionIdAsync(this ReportWorkerContext context, EditionKey key, CancellationToken cancellationToken) =>
        context.DueReports.Of(key.Due)
            .Join(context.Editions, due => due.Id, edition => edition.DueReportId, (_, edition) => edition)
            .Where(edition => edition.Number == key.Number)
            .Select(edition => (long?)edition.Id)
            .SingleOrDefaultAsync(cancellationToken);
}
