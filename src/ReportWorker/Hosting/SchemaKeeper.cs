using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Hosting;

/// <summary>Makes sure that the database has the schema that this program works with.</summary>
internal static class SchemaKeeper
{
    /// <summary>Brings the schema up where that is allowed, otherwise refuses to work on an older one.</summary>
    /// <exception cref="RequestRefusedException">The schema is behind and may not be changed.</exception>
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<IDatabase>();
        await database.MigrateAsync(cancellationToken);
    }
}
