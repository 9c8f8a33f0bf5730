using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

/// <summary>The schema. EF's own lock lets one starter at a time change it.</summary>
internal sealed class Database(Transactor transactor, Backend backend, DatabaseImport import) : IDatabase
{
    public string Description => backend.Description;

    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<string>>(
            async (context, cancel) =>
            {
                var before = await context.Database.GetAppliedMigrationsAsync(cancel);
                if (!context.Database.GetMigrations().Except(before).Any())
                {
                    return [];
                }

                // Takes EF's lock on the database and looks again under it, so the later of two starters finds nothing to do.
                await context.Database.MigrateAsync(cancel);
                return [.. (await context.Database.GetAppliedMigrationsAsync(cancel)).Except(before)];
            },
            cancellationToken);

    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancellationToken)
    {
        if (!backend.IsThere())
        {
            await using var context = backend.CreateDbContext();
            return [.. context.Database.GetMigrations()];
        }

        // The connection is open before EF asks, so an unreachable database is not taken for an empty one.
        return await transactor.ReadAsync<IReadOnlyList<string>>(
            async (context, cancel) => [.. await context.Database.GetPendingMigrationsAsync(cancel)], cancellationToken);
    }

    public Task<long> BackupAsync(string path, CancellationToken cancellationToken) => Task.Run(() => backend.Backup(path), cancellationToken);

    public Task<long> ImportAsync(string file, AuditEvent audit, CancellationToken cancellationToken) => import.RunAsync(file, audit, cancellationToken);

    public string Script()
    {
        using var context = backend.CreateDbContext();
        return backend.Script(context);
    }
}
