namespace ReportWorker.Core.Mailing;

/// <summary>
/// Remembers that the way out does not work, so that it is tried now and then with one copy and not with all, time and again. It forgets when the
/// process ends: a new one tries at once.
/// </summary>
public sealed class ChannelBreaker(TimeProvider time)
{
    private static readonly TimeSpan[] Rests =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10)];

    private readonly Lock _gate = new();
    private int _failures;

    /// <summary>Why the way out does not work; null when nothing is known against it.</summary>
    public ChannelTrouble? Trouble { get; private set; }

    /// <summary>True while it is not to be tried.</summary>
    internal bool IsResting => Trouble is { } trouble && time.GetUtcNow() < trouble.NextTrial;

    /// <summary>It does not work. Copies that were on their way together fail together, which counts once.</summary>
    internal void Fail(string reason)
    {
        lock (_gate)
        {
            if (!IsResting)
            {
                var now = time.GetUtcNow();
                var rest = Rests[Math.Min(_failures++, Rests.Length - 1)];
                Trouble = new ChannelTrouble(reason, Trouble?.Since ?? now, now, now + rest);
            }
        }
    }

    /// <summary>The server answered to a copy.</summary>
    internal void Works()
    {
        lock (_gate)
        {
            (_failures, Trouble) = (0, null);
        }
    }
}

/// <summary>A way out that does not work.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Since">When that was first seen.</param>
/// <param name="LastTrial">When it was last tried.</param>
/// <param name="NextTrial">When it is tried next.</param>
public sealed record ChannelTrouble(string Reason, DateTimeOffset Since, DateTimeOffset LastTrial, DateTimeOffset NextTrial);
