using Microsoft.Extensions.Time.Testing;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Tests.Ledger;

public sealed class PulseTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 15, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_loop_that_makes_no_step_is_overdue_from_its_last_one()
    {
        var pulse = new Pulse(_time, TimeSpan.FromMinutes(1));
        using var work = pulse.Begin();
        Pass(10);
        pulse.Beat();
        pulse.Overdue.Should().Be(TimeSpan.Zero);

        Pass(7);

        pulse.Overdue.Should().Be(TimeSpan.FromSeconds(7));
        pulse.Last.Should().Be(_time.GetUtcNow().AddSeconds(-7));
    }

    [Fact]
    public void What_may_be_slow_by_right_is_overdue_only_beyond_that()
    {
        var pulse = new Pulse(_time, TimeSpan.FromMinutes(1));
        using var work = pulse.Begin();
        var last = pulse.Last;

        Pass(1);
        pulse.Expect(TimeSpan.FromSeconds(30));
        Pass(40);

        pulse.Overdue.Should().Be(TimeSpan.FromSeconds(10));
        pulse.Last.Should().Be(last, "waiting is no step");
    }

    [Fact]
    public void A_loop_that_hangs_is_not_hidden_by_one_that_gets_on()
    {
        var pulse = new Pulse(_time, TimeSpan.FromMinutes(1));
        using var hanging = pulse.Begin();
        Pass(5);
        using (pulse.Begin())
        {
            pulse.Beat(TimeSpan.FromMinutes(10));
            Pass(5);
            pulse.Beat();
        }

        pulse.Overdue.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(60, 59, 0, "the next round is not yet due")]
    [InlineData(60, 75, 15, "the round that should have come did not")]
    [InlineData(null, 9999, 0, "other machines take the rounds")]
    public void Without_work_the_next_round_is_awaited(int? rest, int passed, int overdue, string why)
    {
        var pulse = new Pulse(_time, rest is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        Pass(100);
        pulse.Begin().Dispose();

        Pass(passed);

        pulse.Overdue.Should().Be(TimeSpan.FromSeconds(overdue), why);
    }

    [Fact]
    public void A_clock_that_is_set_makes_nothing_overdue()
    {
        var clock = new WallClock();
        var pulse = new Pulse(clock, TimeSpan.FromMinutes(1));

        clock.Set = TimeSpan.FromDays(7);

        pulse.Overdue.Should().Be(TimeSpan.Zero);
    }

    private void Pass(int seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    // Somebody sets it; the machine's count of ticks goes on as before.
    private sealed class WallClock : TimeProvider
    {
        public TimeSpan Set { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Set;
    }
}
