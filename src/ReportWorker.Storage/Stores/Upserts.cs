using Microsoft.EntityFrameworkCore;

namespace ReportWorker.Storage.Stores;

internal static class Upserts
{
    /// <summary>Adds rows whose key is new and overwrites the others; of two with the same key the later one stays.</summary>
    /// <param name="table">Where the rows are kept.</param>
    /// <param name="among">All stored rows that can have one of the keys; they are read whole.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="keyOf">A row's key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task UpsertAsync<TRow, TKey>(
        this DbSet<TRow> table, IQueryable<TRow> among, IEnumerable<TRow> rows, Func<TRow, TKey> keyOf, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull
    {
        var known = (await among.ToListAsync(cancellationToken)).ToDictionary(keyOf);
        foreach (var row in rows)
        {
            if (known.TryGetValue(keyOf(row), out var stored))
            {
                table.Entry(stored).CurrentValues.SetValues(row);
            }
            else
            {
                table.Add(row);
                known.Add(keyOf(row), row);
            }
        }
    }
}
