namespace ReportWorker.Core.Ledger;

/// <summary>How far a queued run has come.</summary>
public enum QueuedRunState
{
    /// <summary>No service has begun it.</summary>
    Queued,

    /// <summary>A service works on it.</summary>
    Running,

    /// <summary>It came to its end; the outcome says how.</summary>
    Ended,
}

/// <summary>How a run ended.</summary>
/// <param name="Kind">Why not everything was made; null when it was.</param>
/// <param name="Texts">What was told about it, in the office's language.</param>
public sealed record RunOutcome(Problems.RefusalKind? Kind, IReadOnlyList<string> Texts);

/// <summary>A run that the service was asked for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Request">What is wanted.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all; 0 as long as nobody knows.</param>
/// <param name="Outcome">How it ended; null before.</param>
public sealed record QueuedRun(
    long Id, RunRequest Request, string AskedBy, DateTimeOffset AskedAt, QueuedRunState State, int Done, int Total, RunOutcome? Outcome);
