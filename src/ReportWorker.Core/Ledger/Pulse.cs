namespace ReportWorker.Core.Ledger;

/// <summary>
/// Whether work in this process gets on. Each loop tells when it begins and ends, and beats after every step; before it waits for something
/// that may be slow by right, such as a mail server, it says for how long. Who watches asks for how long a sign has been overdue.
/// </summary>
/// <param name="time">The clock; a clock that is set changes nothing.</param>
/// <param name="rest">How long there may be no work at all; null for any time, as where another machine may take every round.</param>
public sealed class Pulse(TimeProvider time, TimeSpan? rest)
{
    private readonly Lock _gate = new();
    private readonly AsyncLocal<Work?> _mine = new();
    private readonly HashSet<Work> _running = [];
    private long _ended = time.GetTimestamp();
    private long _last = time.GetUtcNow().UtcTicks;

    /// <summary>When a step was last done; the process's start when none was.</summary>
    public DateTimeOffset Last => new(Interlocked.Read(ref _last), TimeSpan.Zero);

    /// <summary>For how long a sign of the slowest loop has been overdue; zero when none is.</summary>
    public TimeSpan Overdue
    {
        get
        {
            lock (_gate)
            {
                var overdue = _running.Count > 0 ? _running.Max(work => work.Overdue)
                    : rest is { } allowed ? time.GetElapsedTime(_ended) - allowed
                    : TimeSpan.Zero;
                return overdue > TimeSpan.Zero ? overdue : TimeSpan.Zero;
            }
        }
    }

    /// <summary>A loop begins to work here; disposing ends it, however it went.</summary>
    public IDisposable Begin()
    {
        var work = new Work(this);
        lock (_gate)
        {
            _running.Add(work);
        }

        return _mine.Value = work;
    }

    /// <summary>A step is done.</summary>
    /// <param name="silence">How long the next one may take beyond what any step may.</param>
    public void Beat(TimeSpan silence = default)
    {
        Interlocked.Exchange(ref _last, time.GetUtcNow().UtcTicks);
        Expect(silence);
    }

    /// <summary>Something slow comes now; nothing is done yet.</summary>
    /// <param name="silence">How long it may take beyond what any step may.</param>
    public void Expect(TimeSpan silence)
    {
        lock (_gate)
        {
            _mine.Value?.Sign(silence);
        }
    }

    private sealed class Work(Pulse pulse) : IDisposable
    {
        private long _signed = pulse.Now;
        private TimeSpan _silence;

        public TimeSpan Overdue => pulse.Since(_signed) - _silence;

        public void Sign(TimeSpan silence) => (_signed, _silence) = (pulse.Now, silence);

        public void Dispose()
        {
            lock (pulse._gate)
            {
                pulse._running.Remove(this);
                pulse._ended = pulse.Now;
            }
        }
    }

    private long Now => time.GetTimestamp();

    private TimeSpan Since(long timestamp) => time.GetElapsedTime(timestamp);
}
