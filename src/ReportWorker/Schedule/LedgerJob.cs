using Quartz;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Watching;

namespace ReportWorker.Schedule;

/// <summary>Pulls the figures whose time has come, wakes the ledger, then tells the office and the units what they must know, then sends and hears what came back. Which trigger fired does not matter: the ledger knows what is owed.</summary>
[DisallowConcurrentExecution]
internal sealed class LedgerJob(
    PullRounds pulls,
    Reconciler reconciler,
    NotSent notSent,
    LateChanges lateChanges,
    Reminders reminders,
    Sender sender,
    Inboxes inboxes,
    Purge purge,
    Pulse pulse,
    GivenUpJobs givenUp) : IJob
{
    /// <summary>The job's name.</summary>
    public static readonly JobKey Key = new("ledger", "reportworker");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var step = Telemetry.Begin(Step.Schedule);
        using var work = pulse.Begin();
        await pulls.RunDueAsync(cancellationToken);
        var result = await reconciler.RunAsync(cancellationToken);
        await notSent.RunAsync(result, cancellationToken);
        await lateChanges.RunAsync(result, cancellationToken);
        await reminders.RunAsync(cancellationToken);
        await sender.RunAsync(cancellationToken);
        await (inboxes.Bounces?.RunDueAsync(cancellationToken) ?? Task.CompletedTask);
        givenUp.Clear();
        pulse.Beat();
        await purge.RunDailyAsync(cancellationToken);
        context.Result = RunSummary.Of(result);
    }
}
