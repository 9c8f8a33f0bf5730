using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ReportWorker.Core.Ledger;
using ReportWorker.Hosting.Service;

namespace ReportWorker.Tests.Service;

public sealed class WatchdogTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 15, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_tells_of_life_at_half_the_window_while_steps_are_made_and_not_while_one_hangs()
    {
        var pulse = new Pulse(_time, TimeSpan.FromMinutes(1));
        var told = new Told();
        using var dog = new Watchdog(told, pulse, TimeSpan.FromSeconds(10), _time, NullLogger<Watchdog>.Instance);
        await dog.StartAsync(TestContext.Current.CancellationToken);
        await told.BecomesAsync(1);

        var work = pulse.Begin();
        await PassAsync(told, 2, 5);
        pulse.Beat();
        await PassAsync(told, 3, 5);

        await PassAsync(told, 3, 5, 5, 5);

        pulse.Beat();
        await PassAsync(told, 4, 5);
        work.Dispose();
        await PassAsync(told, 16, [.. Enumerable.Repeat(5, 12)]);
        await dog.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("2000000", "7", 2000, "it is this process that is watched")]
    [InlineData("2000000", "8", null, "another process is")]
    [InlineData(null, "7", null, "nobody watches")]
    [InlineData("0", "7", null, "nobody watches")]
    [InlineData("soon", "7", null, "this is no time")]
    public void The_window_is_what_systemd_says(string? microseconds, string meant, int? milliseconds, string why) =>
        Systemd.Window(microseconds, meant, "7").Should().Be(milliseconds is { } wait ? TimeSpan.FromMilliseconds(wait) : null, why);

    // A tick is worked off on another thread: let it come before the next.
    private async Task PassAsync(Told told, int expected, params int[] seconds)
    {
        foreach (var second in seconds)
        {
            _time.Advance(TimeSpan.FromSeconds(second));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await told.BecomesAsync(expected);
    }

    private sealed class Told : ISystemdNotifier
    {
        private int _count;

        public bool IsEnabled => true;

        public void Notify(ServiceState state)
        {
            state.ToString().Should().Be("WATCHDOG=1");
            Interlocked.Increment(ref _count);
        }

        public async Task BecomesAsync(int count)
        {
            for (var attempt = 0; attempt < 100 && Volatile.Read(ref _count) < count; attempt++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            }

            Volatile.Read(ref _count).Should().Be(count);
        }
    }
}
