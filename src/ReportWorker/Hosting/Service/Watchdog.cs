using Microsoft.Extensions.Hosting.Systemd;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Hosting.Service;

/// <summary>
/// Tells systemd that the service lives, as long as its work gets on: a loop that hangs ends the telling, and systemd starts the service anew.
/// </summary>
/// <param name="notifier">The way to systemd.</param>
/// <param name="pulse">The work.</param>
/// <param name="window">How long systemd waits for a sign, and how long one step of work may take.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class Watchdog(ISystemdNotifier notifier, Pulse pulse, TimeSpan window, TimeProvider time, ILogger<Watchdog> logger)
    : BackgroundService
{
    private static readonly ServiceState Alive = new("WATCHDOG=1");

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(window / 2, time);
        do
        {
            if (pulse.Overdue is var overdue && overdue < window)
            {
                notifier.Notify(Alive);
            }
            else
            {
                Log.Hangs(logger, overdue, pulse.Last);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
