using Microsoft.EntityFrameworkCore;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Sqlite;

/// <summary>The model on SQLite, where text compares by bytes anyway.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : ReportWorkerContext(options)
{
    protected override string? KeyCollation => null;

    protected override string OnlyCounting => "\"Counts\"";
}
