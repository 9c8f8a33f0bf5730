namespace ReportWorker.Schedule;

/// <summary>When the ledger was last brought up to date in this process.</summary>
internal sealed class Pulse(TimeProvider time)
{
    private long _last = time.GetUtcNow().UtcTicks;
    private string? _failure;

    /// <summary>The instant; the process's start when it has not happened yet.</summary>
    public DateTimeOffset Last => new(Interlocked.Read(ref _last), TimeSpan.Zero);

    /// <summary>Why a job was given up, until one succeeds again; null when none was.</summary>
    public string? Failure => Volatile.Read(ref _failure);

    /// <summary>A job was given up.</summary>
    public void Fail(string why) => Volatile.Write(ref _failure, why);

    /// <summary>A round was brought to its end.</summary>
    public void Succeed()
    {
        Volatile.Write(ref _failure, null);
        Beat();
    }

    /// <summary>It happened now.</summary>
    public void Beat() => Interlocked.Exchange(ref _last, time.GetUtcNow().UtcTicks);
}
