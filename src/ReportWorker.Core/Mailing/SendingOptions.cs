namespace ReportWorker.Core.Mailing;

/// <summary>How deliveries are worked off.</summary>
/// <param name="Paused">True while nothing may leave by the setting, whatever anybody decides; what is queued stays queued.</param>
/// <param name="MessageIdDomain">The right side of Message-IDs: the domain of the sending address.</param>
public sealed record SendingOptions(bool Paused, string MessageIdDomain)
{
    /// <summary>Where files lie that are too large for mail, as people are told; null when nothing is said.</summary>
    public string? LargeFilesAt { get; init; }

    /// <summary>
    /// How long a claim holds without a sign: the ten minutes that RFC 5321, 4.5.3.2.6, gives a server after the final dot, and a margin.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a copy that is being handed over may still take when the work is to stop; then the line is cut.</summary>
    public TimeSpan FinishWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many copies are on their way at once.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>How many copies leave in a minute at most; 0 for as many as can.</summary>
    public int PerMinute { get; init; }

    /// <summary>For how long a copy that is put off is tried again before it is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(5);

    /// <summary>What becomes of a copy that may or may not have arrived.</summary>
    public UncertainPolicy Uncertain { get; init; } = UncertainPolicy.Hold;

    /// <summary>How long such a copy waits for a late answer before it is sent once more.</summary>
    public TimeSpan UncertainWait { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many deliveries are claimed at once.</summary>
    public int BatchSize => Math.Max(20, 2 * Lines);
}
