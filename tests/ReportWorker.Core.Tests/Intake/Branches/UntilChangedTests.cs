using ReportWorker.Core.Auditing;
using ReportWorker.Core.Tests.Fakes;

namespace ReportWorker.Core.Tests.Intake.Branches;

public sealed class UntilChangedTests
{
    private readonly List<AuditEvent> _trail = [];
    private readonly Clock _clock = new();
    private int _reads;

    [Fact]
    public async Task What_is_older_than_five_minutes_is_read_again_in_case_an_event_was_overlooked()
    {
        using var kept = new UntilChanged<int, int>(new FakeAuditStore(_trail), _clock, [], most: 1);

        (await Read(kept), await Read(kept)).Should().Be((1, 1));
        _clock.Now += TimeSpan.FromMinutes(5);
        (await Read(kept)).Should().Be(1);
        _clock.Now += TimeSpan.FromSeconds(1);
        (await Read(kept)).Should().Be(2);
    }

    [Fact]
    public async Task What_happens_while_it_is_read_is_read_again()
    {
        using var kept = new UntilChanged<int, int>(new FakeAuditStore(_trail), _clock, [], most: 1);

        (await kept.ReadAsync(0, _ =>
        {
            _trail.Add(new AuditEvent(DateTimeOffset.UnixEpoch, "a", "data.set", "x"));
            return Task.FromResult(++_reads);
        }, TestContext.Current.CancellationToken)).Should().Be(1);

        (await Read(kept)).Should().Be(2);
    }

    [Fact]
    public async Task A_reading_that_failed_leaves_the_way_free()
    {
        using var kept = new UntilChanged<int, int>(new FakeAuditStore(_trail), _clock, [], most: 1);

        await FluentActions.Awaiting(() => kept.ReadAsync(0, _ => throw new TimeoutException(), TestContext.Current.CancellationToken)).Should().ThrowAsync<TimeoutException>();

        (await Read(kept)).Should().Be(1);
    }

    private Task<int> Read(UntilChanged<int, int> kept) => kept.ReadAsync(0, _ => Task.FromResult(++_reads), TestContext.Current.CancellationToken);

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
