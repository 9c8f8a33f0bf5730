using Microsoft.Data.Sqlite;

namespace ReportWorker.Storage.Tests.Servers;

public sealed class SqliteServer : TestServer
{
    public override Task<TestStorage> CreateAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-storage-").FullName;
        var options = new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder, "data", "test.db")}" };
        return Task.FromResult(new TestStorage(options, () =>
        {
            using var connection = new SqliteConnection(options.ConnectionString);
            SqliteConnection.ClearPool(connection);
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        }));
    }
}
