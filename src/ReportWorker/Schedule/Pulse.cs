namespace ReportWorker.Schedule;

/// <summary>When the ledger was last brought up to date in this process.</summary>
internal sealed class Pulse(TimeProvider time)
{
    private long _last = time.GetUtcNow().UtcTicks;

    /// <summary>The instant; the process's start when it has not happened yet.</summary>
    public DateTimeOffset Last => new(Interlocked.Read(ref _last), TimeSpan.Zero);

    /// <summary>It happened now.</summary>
    public void Beat() => Interlocked.Exchange(ref _last, time.GetUtcNow().UtcTicks);
}
