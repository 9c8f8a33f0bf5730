using Quartz;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Problems;

namespace ReportWorker.Schedule;

/// <summary>Takes forms as they come: the mailbox as soon as its server tells of something new, the folder within seconds.</summary>
internal sealed class IntakeWorker(
    Mailboxes mailboxes,
    Inboxes inboxes,
    FormFolder folder,
    IntakeRounds rounds,
    ISchedulerFactory schedulers,
    TimeProvider time,
    ILogger<IntakeWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(ReadMailAsync(stoppingToken), WatchFolderAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever starts next finds what was stored, and what still lies there.
        }
    }

    private async Task ReadMailAsync(CancellationToken stoppingToken)
    {
        if (mailboxes.Forms is not { } mailbox || inboxes.Forms is not { } inbox)
        {
            return;
        }

        while (true)
        {
            try
            {
                await SendAnswersAsync(await inbox.RunAsync(stoppingToken), stoppingToken);
                await mailbox.WaitAsync(rounds.MailEvery, stoppingToken);
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                Log.IntakeFailed(logger, mailbox.Description, failure.Message);
                await Task.Delay(rounds.MailEvery, time, stoppingToken);
            }
        }
    }

    private async Task WatchFolderAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (folder.IsWatched && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAnswersAsync(await folder.RunAsync(stoppingToken), stoppingToken);
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                Log.IntakeFailed(logger, folder.Description, failure.Message);
            }
        }
    }

    private async Task SendAnswersAsync(int taken, CancellationToken stoppingToken)
    {
        if (taken > 0)
        {
            await (await schedulers.GetScheduler(stoppingToken)).TriggerJob(LedgerJob.Key, null, stoppingToken);
        }
    }

    private static bool IsPassing(Exception failure) =>
        failure is MailboxDownException or RequestRefusedException or System.Data.Common.DbException or SchedulerException;
}

/// <summary>How often forms are looked for.</summary>
/// <param name="MailEvery">The mailbox, besides whenever its server tells that something came.</param>
internal sealed record IntakeRounds(TimeSpan MailEvery);
