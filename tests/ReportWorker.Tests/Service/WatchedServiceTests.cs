using System.Diagnostics;
using ReportWorker.Testing;
using ReportWorker.Tests.CommandLine;
using static ReportWorker.Tests.Service.Serving;

namespace ReportWorker.Tests.Service;

/// <summary>The service as systemd sees it.</summary>
public sealed class WatchedServiceTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_when_it_is_ready_that_it_lives_and_that_it_stops()
    {
        using var systemd = new NotifySocket();
        using var desk = new Desk();
        using var service = Start(desk, Watched(systemd, TimeProvider.System.GetUtcNow().AddDays(1)));

        await systemd.HearsAsync("READY=1", Patience);
        for (var sign = 0; sign < 5; sign++)
        {
            await systemd.HearsAsync("WATCHDOG=1", 2 * Window);
        }

        await StopAsync(service);
        await systemd.HearsAsync("STOPPING=1", Patience);
    }

    [Fact]
    public async Task Where_nobody_watches_it_tells_of_start_and_stop_only()
    {
        using var systemd = new NotifySocket();
        using var desk = new Desk();
        var environment = Watched(systemd, TimeProvider.System.GetUtcNow().AddDays(1));
        environment.Remove("WATCHDOG_USEC");
        using var service = Start(desk, environment);

        await systemd.HearsAsync("READY=1", Patience);
        (await systemd.IsSilentAsync(2 * Window)).Should().BeTrue();
        await StopAsync(service);
    }

    [Fact]
    public async Task A_step_that_hangs_ends_the_signs_of_life()
    {
        using var systemd = new NotifySocket();
        using var desk = await DeskWithDataForTodayAsync();
        var environment = Watched(systemd, TimeProvider.System.GetUtcNow().AddSeconds(25));
        using var service = Start(desk, environment);
        await systemd.HearsAsync("READY=1", Patience);

        // A pipe that nobody writes to: opening it never ends, as with a file on a server that is gone.
        var template = desk.Of("templates", Report, "template.docx");
        File.Delete(template);
        await OtherProgram.RunAsync("mkfifo", template);
        await systemd.HearsAsync("WATCHDOG=1", 2 * Window);

        var started = Stopwatch.StartNew();
        while (!await systemd.IsSilentAsync(2 * Window))
        {
            started.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2), "it hangs from the fire time on");
        }

        service.HasExited.Should().BeFalse();
        service.Kill();
    }

    [Fact]
    public async Task A_part_that_fails_ends_the_process_with_a_code()
    {
        using var desk = new Desk();
        using var systemd = new NotifySocket();
        using var service = Start(desk, Watched(systemd, TimeProvider.System.GetUtcNow().AddDays(1)));
        await systemd.HearsAsync("READY=1", Patience);

        systemd.Dispose(); // The watchdog cannot tell anybody any more.

        await service.WaitForExitAsync(Token).WaitAsync(Patience, TimeProvider.System, Token);
        service.ExitCode.Should().Be(1);
    }

    private static Process Start(Desk desk, Dictionary<string, string> environment)
    {
        var service = desk.Start(environment, "serve");
        _ = Drain(service.StandardOutput);
        _ = Drain(service.StandardError);
        return service;
    }

    private static Dictionary<string, string> Watched(NotifySocket systemd, DateTimeOffset fire)
    {
        var environment = Environment(fire);
        environment["NOTIFY_SOCKET"] = systemd.Path;
        environment["WATCHDOG_USEC"] = Window.TotalMicroseconds.ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
        return environment;
    }
}
