using Microsoft.EntityFrameworkCore.Design;

namespace ReportWorker.Storage.SqlServer;

/// <summary>For <c>dotnet ef migrations add</c>; never connects.</summary>
internal sealed class SqlServerContextFactory : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) =>
        (SqlServerContext)new SqlServerBackend(new DatabaseOptions { ConnectionString = "Server=localhost;Database=design" }).CreateDbContext();
}
