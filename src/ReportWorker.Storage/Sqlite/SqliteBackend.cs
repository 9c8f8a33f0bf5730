using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Sqlite;

/// <summary>One file, WAL, one writer at a time.</summary>
internal sealed class SqliteBackend : Backend
{
    /// <summary>SQLITE_NOTADB.</summary>
    internal const int NoDatabase = 26;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnlyFile = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueKeyTaken = 2067;

    private readonly IDbContextFactory<SqliteContext> _contexts;
    private readonly string _path;

    public SqliteBackend(DatabaseOptions options)
    {
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        _path = Path.GetFullPath(connection.DataSource);
        connection.DataSource = _path;
        _contexts = Pool(new DbContextOptionsBuilder<SqliteContext>()
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.MaxBatchSize(options.MaxBatchSize ?? 1))
            .AddInterceptors(new SqliteOpening())
            .ReplaceService<IHistoryRepository, SqliteHistory>()
            .ReplaceService<IMigrationsSqlGenerator, SqliteTables>());
    }

    public override string Description => $"Sqlite {_path}";

    public override bool IsInProcess => true;

    /// <summary>True when the driver can read the text; it throws when not.</summary>
    public static bool CanRead(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource.Length > 0;

    public override ReportWorkerContext CreateDbContext() => _contexts.CreateDbContext();

    public override void Prepare()
    {
        if (Path.GetDirectoryName(_path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    public override bool IsThere() => File.Exists(_path);

    public override Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override Task WriteValuesAsync(
        ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken)
    {
        SqliteValues.Write(context, values, cancellationToken);
        return Task.CompletedTask;
    }

    public override Task AddRowsAsync<TRow>(ReportWorkerContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        SqliteRows.Write(context, rows, cancellationToken);
        return Task.CompletedTask;
    }

    public override void Drain(DbDataReader reader, DbConnection connection, ISubmissionVisitor visitor, CancellationToken cancellationToken) =>
        SqliteDrain.Run((SqliteDataReader)reader, ((SqliteConnection)connection).Handle!, visitor, cancellationToken); // open while it is read

    public override long Backup(string path) => SqliteBackup.Write(_path, path);

    public override string Script(ReportWorkerContext context) => context.GetService<IMigrator>().GenerateScript();

    protected override Problem? ExplainDriver(Exception exception, bool opening) => exception switch
    {
        SqliteException { SqliteErrorCode: NoDatabase or Corrupt } => new Problem(Messages.NotADatabase(_path)),
        SqliteException { SqliteErrorCode: Busy or Locked } => new Problem(Messages.FileIsBusy(_path)),
        SqliteException { SqliteErrorCode: CannotOpen or ReadOnlyFile or InputOutput or Full } refused =>
            new Problem(Messages.CannotOpenFile(_path, refused.Message)),
        IOException or UnauthorizedAccessException when opening => new Problem(Messages.CannotOpenFile(_path, exception.Message)),
        SqliteHistory.LockedException => new Problem(Messages.MigrationIsLocked(_path, SqliteHistory.LongestWaitInSeconds)),
        _ => null,
    };

    /// <summary>A file that stayed locked is not asked again: SQLite has waited for it already.</summary>
    protected override Fault JudgeDriver(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueKeyTaken } ? Fault.Conflict : Fault.Other;
}
