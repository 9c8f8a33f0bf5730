using Microsoft.EntityFrameworkCore;

namespace ReportWorker.Storage.Stores;

internal static class Upserts
{
    /// <summary>Adds rows whose key is new and overwrites the others; of two with the same key the later one stays.</summary>
    /// <remarks>Reads the whole table: it is for those of some thousand rows that are read as a whole anyway.</remarks>
    public static async Task UpsertAsync<TRow, TKey>(
        this DbSet<TRow> table, IEnumerable<TRow> rows, Func<TRow, TKey> keyOf, CancellationToken cancellationToken)
        where TRow : class
        where TKey : notnull
    {
        var known = (await table.ToListAsync(cancellationToken)).ToDictionary(keyOf);
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
