using Quartz;
using ReportWorker.Core.Ledger;
using ReportWorker.Storage;

namespace ReportWorker.Schedule;

/// <summary>Registers the schedule.</summary>
internal static class ScheduleServices
{
    /// <summary>The scheduler's name; a key column of every table of Quartz's.</summary>
    private const string SchedulerName = "ReportWorker";

    /// <summary>
    /// Adds Quartz on its persistent store: on SQLite a file of its own that can be thrown away, on servers the configured database,
    /// where several services share the work.
    /// </summary>
    public static void AddSchedule(this IServiceCollection services, DatabaseOptions database, string dataFolder, ScheduleOptions options)
    {
        services.AddSingleton(options);

        // In a cluster another node may take round after round.
        TimeSpan? rest = database.Provider == DatabaseProvider.Sqlite ? options.ReconcileEvery : null;
        services.AddSingleton(provider => new Pulse(provider.GetRequiredService<TimeProvider>(), rest));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;

                // Who stops the service does not want the rest of a long queue done first; each piece of work ends where nothing is lost.
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
            });
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(store => UseStore(store, database, FileIn(dataFolder)));
        });

        // The keeper comes first: triggers are right before the scheduler starts.
        services.AddHostedService<ScheduleKeeper>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <summary>The schedule's own file on SQLite.</summary>
    public static string FileIn(string dataFolder) => Path.Combine(dataFolder, "quartz.db");

    private static void UseStore(IPersistentStoreBuilder store, DatabaseOptions database, string file)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite:
                store.UseSqlite($"Data Source={file}");
                store.ProvisionSchema();
                break;
            case DatabaseProvider.SqlServer:
                store.UseSqlServer(database.ConnectionString);
                UseServer(store, database);
                break;
            case DatabaseProvider.Postgres:
                store.UsePostgres(database.ConnectionString);
                UseServer(store, database);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(database), database.Provider, "Unknown database.");
        }

        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
    }

    private static void UseServer(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        if (database.ProvisionsSchema)
        {
            store.ProvisionSchema();
        }

        // A node that is short of processor time must not be declared dead at once.
        store.UseClustering(cluster => cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(60));
        store.ConfigureStore(options => options.AcquireTriggersWithinLock = true);
    }
}
