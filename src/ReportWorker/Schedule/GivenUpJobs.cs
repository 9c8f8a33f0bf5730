namespace ReportWorker.Schedule;

/// <summary>Whether a job was given up after all its retries, until a round of the ledger succeeds again.</summary>
internal sealed class GivenUpJobs
{
    private string? _why;

    /// <summary>Which, and why; null when none was.</summary>
    public string? Why => Volatile.Read(ref _why);

    /// <summary>One was given up.</summary>
    public void Add(string why) => Volatile.Write(ref _why, why);

    /// <summary>A round has succeeded.</summary>
    public void Clear() => Volatile.Write(ref _why, null);
}
