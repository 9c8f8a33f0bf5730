using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Running;

/// <summary>What differs between the three databases.</summary>
internal abstract class Backend : IDbContextFactory<ReportWorkerContext>
{
    /// <summary>How many contexts wait to be used again; more may be at work.</summary>
    private const int MostResting = 16;

    /// <summary>Which database, without secrets.</summary>
    public abstract string Description { get; }

    /// <summary>True when reading a row too much costs less than looking for the next that is wanted.</summary>
    public virtual bool IsInProcess => false;

    /// <summary>Asks what the server's clock says, UTC; null where the clock is this machine's.</summary>
    public virtual string? ClockQuery => null;

    /// <summary>The backend of the options' provider.</summary>
    public static Backend For(DatabaseOptions options) => options.Provider switch
    {
        DatabaseProvider.Sqlite => new Sqlite.SqliteBackend(options),
        DatabaseProvider.SqlServer => new SqlServer.SqlServerBackend(options),
        DatabaseProvider.Postgres => new Postgres.PostgresBackend(options),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown provider."),
    };

    /// <summary>True when the provider's driver can read the text.</summary>
    public static bool CanRead(DatabaseProvider provider, string connectionString)
    {
        try
        {
            return provider switch
            {
                DatabaseProvider.Sqlite => Sqlite.SqliteBackend.CanRead(connectionString),
                DatabaseProvider.SqlServer => SqlServer.SqlServerBackend.CanRead(connectionString),
                DatabaseProvider.Postgres => Postgres.PostgresBackend.CanRead(connectionString),
                _ => true,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public abstract ReportWorkerContext CreateDbContext();

    /// <summary>Called before a connection is opened.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>True when there is something to connect to; false only where opening would create it.</summary>
    public virtual bool IsThere() => true;

    /// <summary>Begins a read-only transaction that sees one point in time.</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Stores values within the context's transaction, the fastest portable way.</summary>
    public abstract Task WriteValuesAsync(
        ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken);

    /// <summary>Stores new rows within the context's transaction. What the database gives them, such as a number, is not read.</summary>
    public virtual async Task AddRowsAsync<TRow>(ReportWorkerContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Hands all rows of the reader to the visitor. A value is a number or a text.</summary>
    public virtual void Drain(DbDataReader reader, DbConnection connection, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var columns = ValueColumns.Of(reader);
        for (var row = 0; reader.Read(); row++)
        {
            if (row % ValueColumns.RowsBetweenLooksAtTheToken == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var isNumber = !reader.IsDBNull(columns.Number);
            visitor.Value(new StoredValue(
                reader.GetInt64(columns.Submission),
                reader.GetInt32(columns.Indicator),
                isNumber ? Decimals.Normalise(reader.GetDecimal(columns.Number)) : null,
                isNumber || reader.IsDBNull(columns.Text) ? null : reader.GetString(columns.Text)));
        }
    }

    /// <summary>The SQL that brings up the schema.</summary>
    public abstract string Script(ReportWorkerContext context);

    /// <summary>SQL that lets rows come with numbers which the database gives otherwise, before and after them; empty where nothing has to be said.</summary>
    public virtual (string Before, string After) KeepNumbers(string table, string column) => ("", "");

    /// <summary>Copies the database into a file that is not there yet, while others work on it.</summary>
    /// <returns>The copy's size in bytes.</returns>
    /// <exception cref="RequestRefusedException">The server has a backup of its own, or the file is there already.</exception>
    public abstract long Backup(string path);

    /// <summary>What an exception means.</summary>
    public Fault Judge(Exception exception) => Unwrap(exception) is DbException driver ? JudgeDriver(driver) : Fault.Other;

    /// <summary>Why the database cannot be used, for a person; null when the exception is of another kind.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="opening">True when it was thrown while connecting.</param>
    public Problem? Explain(Exception exception, bool opening) => ExplainDriver(Unwrap(exception), opening);

    /// <summary>Why the database cannot be used; null when the exception is of another kind.</summary>
    protected abstract Problem? ExplainDriver(Exception exception, bool opening);

    /// <summary>What an exception of the driver means.</summary>
    protected abstract Fault JudgeDriver(DbException exception);

    /// <summary>Contexts that are used again: to make one takes longer, and more memory, than what a look at a table asks of it.</summary>
    protected static IDbContextFactory<T> Pool<T>(DbContextOptionsBuilder<T> options)
        where T : ReportWorkerContext =>
        new PooledDbContextFactory<T>(options.Options, MostResting);

    /// <summary>Begins a transaction of the level.</summary>
    protected static async Task<DbTransaction> BeginAsync(
        DbConnection connection, IsolationLevel level, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(level, cancellationToken);

    /// <summary>What the driver threw; EF wraps failed saves, and what it takes for passing trouble.</summary>
    private static Exception Unwrap(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => Unwrap(inner),
        InvalidOperationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };
}
