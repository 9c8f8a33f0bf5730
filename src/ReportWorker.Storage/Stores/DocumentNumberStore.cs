using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class DocumentNumberStore(Transactor transactor) : IDocumentNumberStore
{
    public Task<IReadOnlyDictionary<NumberSeries, int>> HighestAsync(
        IReadOnlyCollection<NumberSeries> series, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyDictionary<NumberSeries, int>>(
            async (context, cancel) =>
            {
                // Units are many and not sent; symbols and terms are few.
                var symbols = series.Select(one => one.Symbol).Distinct().ToList();
                var terms = series.Select(one => one.Term).Distinct().ToList();
                var highest = await context.DocumentNumbers
                    .Where(row => symbols.Contains(row.Symbol) && terms.Contains(row.Term))
                    .GroupBy(row => new { row.Unit, row.Symbol, row.Term })
                    .Select(rows => new { rows.Key.Unit, rows.Key.Symbol, rows.Key.Term, Number = rows.Max(row => row.Number) })
                    .ToListAsync(cancel);
                var asked = series.ToHashSet();
                return highest
                    .Select(row => (Series: new NumberSeries(UnitCode.Parse(row.Unit), row.Symbol, row.Term), row.Number))
                    .Where(row => asked.Contains(row.Series))
                    .ToDictionary(row => row.Series, row => row.Number);
            },
            cancellationToken);

    public Task<EditionKey?> HolderAsync(NumberSeries series, int number, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) =>
            {
                var holder = await context.DocumentNumbers.AsNoTracking().Of(series, number)
                    .Join(context.Editions, row => row.EditionId, edition => edition.Id, (_, edition) => edition)
                    .Join(context.DueReports, edition => edition.DueReportId, due => due.Id, (edition, due) => new { Due = due, edition.Number })
                    .SingleOrDefaultAsync(cancel);
                return holder is null ? null : new EditionKey(LedgerRows.KeyOf(holder.Due), holder.Number);
            },
            cancellationToken);
}
