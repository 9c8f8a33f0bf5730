namespace ReportWorker.Core.Mailing;

/// <summary>How deliveries are worked off.</summary>
/// <param name="Paused">True while nothing may leave; what is queued stays queued.</param>
/// <param name="MessageIdDomain">The right side of Message-IDs: the domain of the sending address.</param>
public sealed record SendingOptions(bool Paused, string MessageIdDomain)
{
    /// <summary>Where files lie that are too large for mail, as people are told; null when nothing is said.</summary>
    public string? LargeFilesAt { get; init; }

    /// <summary>How long a claim holds: the ten minutes that RFC 5321, 4.5.3.2.6, gives a server after the final dot, and a margin.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a copy that is being handed over may still take when the work is to stop; then the line is cut.</summary>
    public TimeSpan FinishWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many deliveries are claimed at once.</summary>
    public int BatchSize { get; init; } = 20;

    /// <summary>The waits before the attempts after the first; the last one repeats.</summary>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(66)];

    /// <summary>How many attempts a delivery gets before it is given up.</summary>
    public int MaxAttempts { get; init; } = 40;
}
