using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Postgres;

/// <summary>PostgreSQL; values go in by binary COPY.</summary>
internal sealed class PostgresBackend : Backend, IAsyncDisposable, IDisposable
{
    // No transaction of ours waits for anything but the server.
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(30);

    private readonly NpgsqlDataSource _sessions;
    private readonly IDbContextFactory<PostgresContext> _contexts;

    public PostgresBackend(DatabaseOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        Description = $"Postgres {connection.Host}/{connection.Database}";
        _sessions = NpgsqlDataSource.Create(options.SessionConnectionString(Standstill));
        _contexts = Pool(new DbContextOptionsBuilder<PostgresContext>()
            .UseNpgsql(_sessions, server => Adapt(server, options, connection.SearchPath)));
    }

    public override string Description { get; }

    public override string ClockQuery => "SELECT clock_timestamp() AS \"Value\"";

    /// <summary>True when the driver can read the text; it throws when not.</summary>
    public static bool CanRead(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Host is { Length: > 0 };

    public override ReportWorkerContext CreateDbContext() => _contexts.CreateDbContext();

    public override Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        BeginAsync(connection, IsolationLevel.RepeatableRead, cancellationToken);

    public override Task WriteValuesAsync(
        ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken) =>
        PostgresValues.WriteAsync(context, values, cancellationToken);

    public override string Script(ReportWorkerContext context) =>
        context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    public override (string Before, string After) KeepNumbers(string table, string column) =>
        ("", $"""SELECT setval(pg_get_serial_sequence('"{table}"', '{column}'), COALESCE(MAX("{column}"), 0) + 1, false) FROM "{table}" """);

    public override long Backup(string path) =>
        throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.ServerBacksUp(Description, "pg_dump")));

    /// <summary>Closes the sessions, which the server would otherwise keep for as long as the process lives.</summary>
    public void Dispose() => _sessions.Dispose();

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => _sessions.DisposeAsync();

    protected override Problem? ExplainDriver(Exception exception, bool opening) =>
        exception is NpgsqlException && (opening || Judge(exception) == Fault.Broken)
            ? new Problem(Messages.CannotReachServer(Description, exception.Message))
            : null;

    protected override Fault JudgeDriver(DbException exception) => exception switch
    {
        PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable,
        } => Fault.Conflict,
        NpgsqlException { IsTransient: true } => Fault.Broken,
        _ => Fault.Other,
    };

    private static void Adapt(NpgsqlDbContextOptionsBuilder server, DatabaseOptions options, string? searchPath)
    {
        if (options.MaxBatchSize is { } size)
        {
            server.MaxBatchSize(size);
        }

        // Tables go to the first schema of the search path; EF would look for its own in "public".
        if (searchPath?.Split(',')[0].Trim() is { Length: > 0 } schema)
        {
            server.MigrationsHistoryTable(HistoryRepository.DefaultTableName, schema);
        }
    }
}
