using ReportWorker.Storage;

namespace ReportWorker.Hosting;

/// <summary>The SQL that creates the schedule's own tables, as Quartz carries it along.</summary>
internal static class ScheduleTables
{
    /// <summary>The script; null with SQLite, where the schedule has a file of its own that it makes by itself.</summary>
    public static string? Script(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => null,
        DatabaseProvider.SqlServer => Read("create_sqlServer.sql"),
        DatabaseProvider.Postgres => Read("create_postgres.sql"),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Unknown database."),
    };

    private static string Read(string name)
    {
        var assembly = typeof(Quartz.IScheduler).Assembly;
        using var stream = assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema." + name)
            ?? throw new InvalidOperationException($"Quartz carries no script {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
