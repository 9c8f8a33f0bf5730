using Microsoft.EntityFrameworkCore.Design;

namespace ReportWorker.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>; never connects.</summary>
internal sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        (SqliteContext)new SqliteBackend(new DatabaseOptions { ConnectionString = "Data Source=design.db" }).CreateDbContext();
}
