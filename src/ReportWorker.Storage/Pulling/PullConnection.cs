using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReportWorker.Storage.Pulling;

/// <summary>What differs between the databases that answers are pulled from.</summary>
internal static class PullConnection
{
    /// <summary>A connection that only reads where the driver has such a thing.</summary>
    public static DbConnection Create(PullSourceOptions options) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteConnection(
            new SqliteConnectionStringBuilder(options.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString),
        DatabaseProvider.SqlServer => new SqlConnection(
            new SqlConnectionStringBuilder(options.ConnectionString) { ApplicationIntent = ApplicationIntent.ReadOnly }.ConnectionString),
        DatabaseProvider.Postgres => new NpgsqlConnection(options.ConnectionString),
        _ => throw Unknown(options),
    };

    /// <summary>Which database, without secrets.</summary>
    public static string Describe(PullSourceOptions options)
    {
        if (options.Provider == DatabaseProvider.Postgres)
        {
            var postgres = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            return $"Postgres {postgres.Host}/{postgres.Database}";
        }

        using var connection = Create(options);
        return connection is SqliteConnection ? $"Sqlite {connection.DataSource}" : $"{options.Provider} {connection.DataSource}/{connection.Database}";
    }

    /// <summary>
    /// Begins a transaction that is never committed. PostgreSQL refuses to write in it; on SQL Server, which knows no such transaction, whatever a query
    /// wrote is undone.
    /// </summary>
    public static async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is SqliteConnection sqlite)
        {
            return sqlite.BeginTransaction(deferred: true);
        }

        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        if (connection is NpgsqlConnection)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "SET TRANSACTION READ ONLY";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return transaction;
    }

    /// <summary>The statement that is sent.</summary>
    public static string Statement(PullSourceOptions options) => string.IsNullOrWhiteSpace(options.View)
        ? options.Query
        : $"SELECT * FROM {string.Join('.', options.View.Trim().Split('.').Select(part => Quoted(options.Provider, part.Trim())))}";

    private static string Quoted(DatabaseProvider provider, string name) => provider == DatabaseProvider.SqlServer
        ? $"[{name.Trim('[', ']').Replace("]", "]]", StringComparison.Ordinal)}]"
        : $"\"{name.Trim('"').Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static ArgumentOutOfRangeException Unknown(PullSourceOptions options) => new(nameof(options), options.Provider, "Unknown provider.");
}
