using Microsoft.EntityFrameworkCore;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.SqlServer;

/// <summary>The model on SQL Server, whose usual collations fold case.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : ReportWorkerContext(options)
{
    protected override string KeyCollation => "Latin1_General_BIN2";

    protected override string OnlyCounting => "[Counts] = 1";
}
