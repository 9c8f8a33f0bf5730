using Quartz;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Watching;

namespace ReportWorker.Schedule;

/// <summary>Wakes the ledger, then tells the office and the units what they must know, then sends. Which trigger fired does not matter: the ledger knows what is owed.</summary>
[DisallowConcurrentExecution]
internal sealed class LedgerJob(
    Reconciler reconciler,
    NotSent notSent,
    LateChanges lateChanges,
    Reminders reminders,
    Sender sender,
    Purge purge,
    Pulse pulse,
    GivenUpJobs givenUp,
    Rest rest) : IJob
{
    /// <summary>The job's name.</summary>
    public static readonly JobKey Key = new("ledger", "reportworker");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var step = Telemetry.Begin(Step.Schedule);
        using var work = pulse.Begin();
        var result = await reconciler.RunAsync(cancellationToken);
        await notSent.RunAsync(result, cancellationToken);
        await lateChanges.RunAsync(result, cancellationToken);
        await reminders.RunAsync(cancellationToken);
        await sender.RunAsync(cancellationToken);
        givenUp.Clear();
        pulse.Beat();
        await purge.RunDailyAsync(cancellationToken);
        context.Result = RunSummary.Of(result);
        rest.After(result.Drafted > 0);
    }
}
