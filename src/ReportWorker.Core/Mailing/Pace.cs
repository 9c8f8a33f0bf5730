namespace ReportWorker.Core.Mailing;

/// <summary>How fast copies may leave: as the office says, and more slowly while the server says that it is too much.</summary>
internal sealed class Pace(int perMinute, TimeProvider time)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _regular = perMinute > 0 ? TimeSpan.FromMinutes(1) / perMinute : TimeSpan.Zero;
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private TimeSpan _slowed;
    private TimeSpan _next;

    /// <summary>The time between two copies.</summary>
    public TimeSpan Interval => _slowed > _regular ? _slowed : _regular;

    /// <summary>How long the next copy has to wait; its turn is taken by asking.</summary>
    public TimeSpan TakeTurn()
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            var turn = _next > now ? _next : now;
            _next = turn + Interval;
            return turn - now;
        }
    }

    /// <summary>The server wants fewer.</summary>
    public void Slow()
    {
        lock (_gate)
        {
            _slowed = TimeSpan.FromTicks(Math.Clamp(2 * Interval.Ticks, Least.Ticks, Most.Ticks));
            _next = time.GetElapsedTime(_start) + Interval;
        }
    }

    /// <summary>The server took one.</summary>
    public void Ease()
    {
        lock (_gate)
        {
            _slowed = _slowed / 2 >= Least / 2 ? _slowed / 2 : TimeSpan.Zero;
        }
    }
}
