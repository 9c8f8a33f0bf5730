using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Watching;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class WatchStore(Transactor transactor, Backend backend) : IWatchStore
{
    private const int Listed = 100;

    private static readonly TimeSpan SignedWithin = TimeSpan.FromDays(1);

    private static readonly DueState[] Unmade = [DueState.Expected, DueState.Collecting, DueState.Ready, DueState.Held];
    private static readonly DeliveryState[] Undecided = [DeliveryState.Uncertain, DeliveryState.Held];

    public Task<StoredState> LookAsync(DateTimeOffset overdueBefore, CancellationToken cancellationToken) =>
        transactor.ReadAsync((context, cancel) => LookAsync(context, UtcInstant.From(overdueBefore), cancel), cancellationToken);

    private async Task<StoredState> LookAsync(ReportWorkerContext context, DateTime limit, CancellationToken cancellationToken)
    {
        var due = await context.DueReports.GroupBy(row => row.State)
            .Select(rows => new { State = rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var late = context.DueReports.AsNoTracking().Where(row => Unmade.Contains(row.State) && row.DueAt < limit);
        var overdue = due.Keys.Any(Unmade.Contains)
            ? await late.OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(Listed).ToListAsync(cancellationToken)
            : [];
        var told = context.Deliveries.Where(row => row.Purpose != MessagePurpose.Alarm);
        var deliveries = await told.GroupBy(row => row.State)
            .Select(rows => new { State = rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var undecided = deliveries.Keys.Any(Undecided.Contains)
            ? await FirstAsync(told.Where(row => Undecided.Contains(row.State)), cancellationToken)
            : [];
        var bounced = deliveries.ContainsKey(DeliveryState.Bounced)
            ? await FirstAsync(told.Where(row => row.State == DeliveryState.Bounced), cancellationToken)
            : [];
        return new StoredState(
            due,
            overdue.Count < Listed ? overdue.Count : await late.CountAsync(cancellationToken),
            overdue.ConvertAll(LedgerRows.KeyOf),
            deliveries,
            undecided,
            await TimeAsync(context, cancellationToken))
        {
            Bounced = bounced,
            AwaitingSigned = await AwaitingSignedAsync(context, limit - SignedWithin, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<EditionKey>> AwaitingSignedAsync(ReportWorkerContext context, DateTime limit, CancellationToken cancellationToken)
    {
        var rows = await context.Editions.AsNoTracking()
            .Where(edition => edition.AwaitsSigned && edition.State == EditionState.Released && edition.CreatedAt < limit)
            .OrderBy(edition => edition.Id).Take(Listed).Select(edition => new { edition.Number, Due = edition.DueReport! }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new EditionKey(LedgerRows.KeyOf(row.Due), row.Number));
    }

    private static Task<List<long>> FirstAsync(IQueryable<DeliveryRow> deliveries, CancellationToken cancellationToken) =>
        deliveries.OrderBy(row => row.Id).Select(row => row.Id).Take(Listed).ToListAsync(cancellationToken);

    private async Task<DateTimeOffset?> TimeAsync(ReportWorkerContext context, CancellationToken cancellationToken) =>
        backend.ClockQuery is { } query
            ? UtcInstant.Read(await context.Database.SqlQueryRaw<DateTime>(query).SingleAsync(cancellationToken))
            : null;
}
