using Npgsql;

namespace ReportWorker.Storage.Tests.Servers;

/// <summary>PostgreSQL, with a schema of its own for every test.</summary>
public sealed class PostgresServer : TestServer
{
    public const string Variable = "REPORTWORKER_TEST_POSTGRES";

    public override async Task<TestStorage> CreateAsync(CancellationToken cancellationToken)
    {
        var server = Configured(Variable);
        var schema = $"storage_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE SCHEMA {schema}", cancellationToken);
        var connection = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, MaxPoolSize = 30 };
        var options = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = connection.ConnectionString };
        return new TestStorage(options, () => ExecuteAsync(server, $"DROP SCHEMA {schema} CASCADE", CancellationToken.None));
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
