using Microsoft.Data.Sqlite;
using Quartz;
using ReportWorker.Core.Ledger;
using ReportWorker.Storage;

namespace ReportWorker.Schedule;

/// <summary>Registers the schedule.</summary>
internal static class ScheduleServices
{
    /// <summary>The scheduler's name; a key column of every table of Quartz's.</summary>
    private const string SchedulerName = "ReportWorker";

    // For parts of shared work, besides the one for the ledger's rounds; a part uses several processors by itself.
    private const int ThreadsForParts = 2;

    // How soon a node sees what another has put into the store.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    // Added to the time between two rounds, so that the next one is always in sight.
    private static readonly TimeSpan Sight = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Adds Quartz on its persistent store: on SQLite a file of its own that can be thrown away, on servers the configured database,
    /// where several services share the work.
    /// </summary>
    public static void AddSchedule(this IServiceCollection services, DatabaseOptions database, string dataFolder, ScheduleOptions options)
    {
        var alone = database.Provider == DatabaseProvider.Sqlite;
        services.AddSingleton(options);
        services.AddSingleton<GivenUpJobs>();

        // In a cluster another node may take round after round.
        TimeSpan? rest = alone ? options.ReconcileEvery : null;
        services.AddSingleton(provider => new Pulse(provider.GetRequiredService<TimeProvider>(), rest));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;

                // Who stops the service does not want the rest of a long queue done first; each piece of work ends where nothing is lost.
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;

                // Where nobody else writes the store, nobody looks into it between two rounds (ADR 34).
                scheduler.IdleWaitTime = alone ? options.ReconcileEvery + Sight : Look;
            });

            // Without parts a second thread would only look for work while a round runs.
            quartz.UseDefaultThreadPool(alone ? 1 : 1 + ThreadsForParts);
            quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(3, TimeSpan.FromSeconds(5), 2, TimeSpan.FromMinutes(1)));
            quartz.AddTriggerListener<RetryAlarm>();
            quartz.UsePersistentStore(store => UseStore(store, database, FileIn(dataFolder), options));
        });
        services.AddQuartzExecutionHistory(history =>
        {
            history.Retention = TimeSpan.FromDays(30); // the store is swept ten times in the shortest of these, at most daily
            history.RetentionByResult[JobRunResult.Failed] = TimeSpan.FromDays(400); // a year's reports and the next year's look at them
            history.MaxEntriesPerScheduler = 100_000;
            history.WriteBehindInterval = TimeSpan.FromSeconds(10);
        });
        services.AddHostedService<QueueWorker>();
        if (!alone)
        {
            services.AddSingleton<IWorkSharing, QuartzSharing>();
        }

        // The keeper comes first: triggers are right before the scheduler starts.
        services.AddHostedService<ScheduleKeeper>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <summary>Adds what takes forms as they come.</summary>
    public static void AddIntake(this IServiceCollection services, IntakeRounds rounds)
    {
        services.AddSingleton(rounds);
        services.AddHostedService<IntakeWorker>();
    }

    /// <summary>The schedule's own file on SQLite.</summary>
    public static string FileIn(string dataFolder) => Path.Combine(dataFolder, "quartz.db");

    // Quartz keeps the statements that are named first: ours come before those of the database.
    private static void UseStore(IPersistentStoreBuilder store, DatabaseOptions database, string file, ScheduleOptions options)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite:
                // A connection string would be hashed, by a library of 6 MB that nothing else needs at rest (ADR 34).
                store.UseSqlite(source => source.DataSourceFactory = _ => SqliteFactory.Instance.CreateDataSource($"Data Source={file}"));
                store.ProvisionSchema();
                break;
            case DatabaseProvider.SqlServer:
                store.UseDriverDelegate<SqlServerStatements>().UseSqlServer(database.ConnectionString);
                UseServer(store, database, options);
                break;
            case DatabaseProvider.Postgres:
                store.UseDriverDelegate<PostgresStatements>().UsePostgres(database.SessionConnectionString(options.NodeLease));
                UseServer(store, database, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(database), database.Provider, "Unknown database.");
        }

        store.UseExecutionHistory();
        store.ConfigureStore(quartz => (quartz.StoreJobDataAsStrings, quartz.RecoverFiringsCancelledByShutdown) = (true, true));
    }

    private static void UseServer(IPersistentStoreBuilder store, DatabaseOptions database, ScheduleOptions options)
    {
        if (database.ProvisionsSchema)
        {
            store.ProvisionSchema();
        }

        // A node that is short of processor time must not be declared dead at once.
        store.UseClustering(cluster => cluster.CheckinMisfireThreshold = options.NodeLease);
        store.ConfigureStore(quartz => quartz.AcquireTriggersWithinLock = true);
    }
}
