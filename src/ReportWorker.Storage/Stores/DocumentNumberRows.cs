using ReportWorker.Core.Ledger;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>Numbers of series as rows.</summary>
internal static class DocumentNumberRows
{
    public static DocumentNumberRow Write(NumberSeries series, int number, long edition) => new()
    {
        Unit = series.Unit.Value,
        Symbol = series.Symbol,
        Term = series.Term,
        Number = number,
        EditionId = edition,
    };

    /// <summary>The row of a number.</summary>
    public static IQueryable<DocumentNumberRow> Of(this IQueryable<DocumentNumberRow> rows, NumberSeries series, int number) =>
        rows.Where(row => row.Unit == series.Unit.Value && row.Symbol == series.Symbol && row.Term == series.Term && row.Number == number);
}
