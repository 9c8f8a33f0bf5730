using ReportWorker.Core.Notices;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Service;

/// <summary>Looks at the service as often as the ledger is woken, tells the log and the administrators what it found, and keeps the metrics fresh.</summary>
internal sealed class Watcher(
    Health health, Alarms alarms, Heartbeat heartbeat, TimeProvider time, Settings settings, ILogger<Watcher> logger) : BackgroundService
{
    private IReadOnlyList<string> _told = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var gauges = new HealthGauges(health);
        using var timer = new PeriodicTimer(settings.Service.ReconcileEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var report = await health.LookAsync(stoppingToken);
                gauges.Show(report);
                Tell(report.Attention);
                if (health.Stored is { } stored)
                {
                    await alarms.RunAsync(health.Alarms, stoppingToken); // first: the sign of life tells what stands
                    await heartbeat.RunAsync(report.Status, stored.Waiting, stoppingToken);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Who looks must not stop those who work.
                Log.LookFailed(logger, failure);
            }
        }
    }

    private void Tell(IReadOnlyList<string> attention)
    {
        foreach (var finding in attention.Except(_told))
        {
            Log.Attention(logger, finding);
        }

        foreach (var finding in _told.Except(attention))
        {
            Log.InOrder(logger, finding);
        }

        _told = attention;
    }
}
