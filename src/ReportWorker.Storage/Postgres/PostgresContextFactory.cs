using Microsoft.EntityFrameworkCore.Design;

namespace ReportWorker.Storage.Postgres;

/// <summary>For <c>dotnet ef migrations add</c>; never connects.</summary>
internal sealed class PostgresContextFactory : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) =>
        (PostgresContext)new PostgresBackend(new DatabaseOptions { ConnectionString = "Host=localhost;Database=design" }).CreateDbContext();
}
