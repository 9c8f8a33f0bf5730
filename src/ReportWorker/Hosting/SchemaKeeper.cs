using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting;

/// <summary>Makes sure that the database has the schema that this program works with.</summary>
internal static class SchemaKeeper
{
    /// <summary>Brings the schema up where that is allowed, otherwise refuses to work on an older one.</summary>
    /// <exception cref="RequestRefusedException">The schema is behind and may not be changed.</exception>
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<Settings>().Database;
        var database = services.GetRequiredService<IDatabase>();
        if (options.ProvisionsSchema)
        {
            await database.MigrateAsync(cancellationToken);
            return;
        }

        var pending = await database.PendingMigrationsAsync(cancellationToken);
        if (pending.Count > 0)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.DatabaseBehind(database.Description, pending.Count)));
        }
    }
}
