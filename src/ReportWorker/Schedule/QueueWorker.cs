using Quartz;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Schedule;

/// <summary>Does the runs that people leave to the service, within seconds.</summary>
internal sealed class QueueWorker(QueuedRuns runs, ISchedulerFactory schedulers, TimeProvider time, ILogger<QueueWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                if (await runs.WorkAsync(stoppingToken) > 0)
                {
                    // What was queued with it is sent at once.
                    await (await schedulers.GetScheduler(stoppingToken)).TriggerJob(LedgerJob.Key, null, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return; // whoever starts next takes up what was begun
            }
            catch (Exception failure) when (failure is RequestRefusedException or System.Data.Common.DbException or SchedulerException)
            {
                Log.QueueFailed(logger, failure.Message);
            }
        }
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
