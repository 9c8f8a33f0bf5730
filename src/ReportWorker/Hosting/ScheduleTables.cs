using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;
using ReportWorker.Storage;

namespace ReportWorker.Hosting;

/// <summary>The SQL that creates the schedule's own tables, as Quartz carries it along.</summary>
internal static class ScheduleTables
{
    /// <summary>Stands on a line of its own between two statements.</summary>
    private const string Separator = "--;;";

    private const string SqlServerScript = "create_sqlServer.sql";

    private const string PostgresScript = "create_postgres.sql";

    /// <summary>What all table names begin with, Quartz's default.</summary>
    private const string Prefix = "QRTZ_";

    /// <summary>The script; null with SQLite, where the schedule has a file of its own that it makes by itself.</summary>
    public static string? Script(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => null,
        DatabaseProvider.SqlServer => string.Concat(Statements(SqlServerScript).Select(statement => statement + "\nGO\n\n")),
        DatabaseProvider.Postgres => string.Concat(Statements(PostgresScript).Select(statement => statement.TrimEnd(';') + ";\n\n")),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Unknown database."),
    };

    /// <summary>Creates what is missing in the configured database. With SQLite there is nothing to do.</summary>
    public static async Task CreateAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        DbConnection? connection = options.Provider switch
        {
            DatabaseProvider.SqlServer => new SqlConnection(options.ConnectionString),
            DatabaseProvider.Postgres => new NpgsqlConnection(options.ConnectionString),
            _ => null,
        };
        if (connection is null)
        {
            return;
        }

        await using (connection)
        {
            await connection.OpenAsync(cancellationToken);
            foreach (var statement in Statements(options.Provider == DatabaseProvider.SqlServer ? SqlServerScript : PostgresScript))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    // Before the first separator stands a note for Quartz's own people. {0} and {1} are the prefix with and without a schema.
    private static IEnumerable<string> Statements(string name) =>
        Read(name)
            .ReplaceLineEndings("\n")
            .Split($"\n{Separator}\n")
            .Skip(1)
            .Select(statement => statement.Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal).Trim())
            .Where(statement => statement.Length > 0);

    private static string Read(string name)
    {
        var assembly = typeof(Quartz.IScheduler).Assembly;
        using var stream = assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema." + name)
            ?? throw new InvalidOperationException($"Quartz carries no script {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
