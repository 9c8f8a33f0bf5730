using Microsoft.EntityFrameworkCore;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Postgres;

/// <summary>The model on PostgreSQL, whose usual collations sort by language.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : ReportWorkerContext(options)
{
    protected override string KeyCollation => "C";

    protected override string OnlyCounting => "\"Counts\"";
}
