using System.Data.Common;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Migrations.Internal;

namespace ReportWorker.Storage.Sqlite;

#pragma warning disable EF1001 // "internal API": the only place where the wait for the lock can be bounded; a test holds it

/// <summary>EF's table of migrations, with a bounded wait for its lock: a process killed while it migrated leaves the lock behind.</summary>
internal sealed class SqliteHistory(HistoryRepositoryDependencies dependencies) : SqliteHistoryRepository(dependencies)
{
    public const int LongestWaitInSeconds = 30;

    /// <summary>How long to wait; tests wait less.</summary>
    internal static TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(LongestWaitInSeconds);

    // EF asks a model of this one table for the names of its columns; to make it takes more than all else that a start asks the database.
    protected override string MigrationIdColumnName => nameof(HistoryRow.MigrationId);

    protected override string ProductVersionColumnName => nameof(HistoryRow.ProductVersion);

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(LongestWait);
        try
        {
            return await base.AcquireDatabaseLockAsync(wait.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LockedException();
        }
    }

    /// <summary>The lock was not free in time.</summary>
    internal sealed class LockedException() : DbException("The migrations' lock was not free in time.");
}
