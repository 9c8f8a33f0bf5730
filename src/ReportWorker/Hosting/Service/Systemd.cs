using System.Globalization;
using Microsoft.Extensions.Hosting.Systemd;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Hosting.Service;

/// <summary>
/// What systemd wants to know from a service of <c>Type=notify</c>. It is there when it gave us a socket; .NET's own way asks for the
/// parent's name, which a hardened unit hides from us.
/// </summary>
internal static class Systemd
{
    /// <summary>Adds the notices of start and stop, and the watchdog where the unit has one.</summary>
    public static void AddSystemdNotices(this IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")))
        {
            return;
        }

        services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
        services.AddSingleton<IHostLifetime, SystemdLifetime>();
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        if (Window(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID") ?? process, process) is { } window)
        {
            services.AddHostedService(provider => new Watchdog(
                provider.GetRequiredService<ISystemdNotifier>(),
                provider.GetRequiredService<Pulse>(),
                window,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<Watchdog>>()));
        }
    }

    /// <summary>How long systemd waits for a sign; null when it waits for none, or for another process's.</summary>
    /// <param name="microseconds">What the unit says.</param>
    /// <param name="meant">The process that is meant.</param>
    /// <param name="process">This process.</param>
    public static TimeSpan? Window(string? microseconds, string meant, string process) =>
        meant == process && long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) && wait > 0
            ? TimeSpan.FromMicroseconds(wait)
            : null;
}
