using Quartz;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;

namespace ReportWorker.Schedule;

/// <summary>
/// Makes the stored triggers those that the reports ask for. A trigger that is right already is left alone, because replacing it
/// would forget a fire time that was missed while the service stood still. Times that are told from periods or moved over holidays need
/// none: the regular trigger finds them due.
/// </summary>
internal sealed class ScheduleKeeper(
    ISchedulerFactory schedulers, ReportLibrary library, ICronSchedule cron, TimeProvider time, ScheduleOptions options, ILogger<ScheduleKeeper> logger)
    : IHostedService
{
    private const string ReportGroup = "report";

    private static readonly TriggerKey Regular = new("regular", "ledger");

    // Several nodes may start at once.
    private static readonly ScheduleJobOptions Replacing = ScheduleJobOptions.Replacing;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.AddJob(
            JobBuilder.Create<LedgerJob>().WithIdentity(LedgerJob.Key).StoreDurably().Build(),
            new AddJobOptions { Replace = true },
            cancellationToken);
        var wanted = library.Reports.Where(report => report.Schedule?.Cron is not null).ToDictionary(report => new TriggerKey(report.Code, ReportGroup), TriggerOf);
        var stored = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(ReportGroup), cancellationToken);
        await scheduler.UnscheduleJobs([.. stored.Where(key => !wanted.ContainsKey(key))], cancellationToken);
        foreach (var trigger in wanted.Values)
        {
            await EnsureAsync(scheduler, trigger, cancellationToken);
        }

        await EnsureRegularAsync(scheduler, cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureAsync(IScheduler scheduler, ICronTrigger wanted, CancellationToken cancellationToken)
    {
        if (await scheduler.GetTrigger(wanted.Key, cancellationToken) is ICronTrigger stored
            && stored.CronExpressionString == wanted.CronExpressionString
            && stored.TimeZone.Id == wanted.TimeZone.Id)
        {
            return;
        }

        if (cron.Next(wanted.CronExpressionString ?? "", wanted.TimeZone, time.GetUtcNow()) is null)
        {
            await scheduler.UnscheduleJob(wanted.Key, cancellationToken);
            Log.NeverAgain(logger, wanted.Key.Name, wanted.CronExpressionString ?? "");
            return;
        }

        await scheduler.ScheduleJob(wanted, Replacing, cancellationToken);
        Log.Scheduled(logger, wanted.Key.Name, wanted.CronExpressionString ?? "", wanted.TimeZone.Id);
    }

    private async Task EnsureRegularAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        // Begins at once, so each start makes a round. Nothing is lost with this one: each firing does the same.
        var trigger = TriggerBuilder.Create(time)
            .WithIdentity(Regular)
            .ForJob(LedgerJob.Key)
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(options.ReconcileEvery).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleJob(trigger, Replacing, cancellationToken);
    }

    private ICronTrigger TriggerOf(ReportDefinition report)
    {
        var (text, zone) = report.Schedule is { Cron: { } cron, TimeZone: { } told } ? (cron, told) : throw new ArgumentException("The report has no cron text.", nameof(report));
        return (ICronTrigger)TriggerBuilder.Create(time)
            .WithIdentity(new TriggerKey(report.Code, ReportGroup))
            .ForJob(LedgerJob.Key)
            .WithSchedule(CronScheduleBuilder.Create(text).InTimeZone(zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
    }
}

/// <summary>How the ledger is woken besides the reports' own times.</summary>
/// <param name="ReconcileEvery">How often.</param>
/// <param name="NodeLease">How long a node of a cluster may be silent before the others take over its work.</param>
internal sealed record ScheduleOptions(TimeSpan ReconcileEvery, TimeSpan NodeLease);
