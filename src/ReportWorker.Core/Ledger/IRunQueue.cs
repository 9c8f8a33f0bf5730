using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Ledger;

/// <summary>Where runs wait that the service was asked for. Each method is one transaction; a run belongs to one service at a time, under a lease.</summary>
public interface IRunQueue
{
    /// <summary>Adds a run.</summary>
    /// <returns>Its number.</returns>
    Task<long> AddAsync(RunRequest request, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The run of a number; null when there is none.</summary>
    Task<QueuedRun?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Takes the oldest run that nobody works on, or whose owner is gone.</summary>
    /// <param name="owner">Who takes it.</param>
    /// <param name="now">The instant.</param>
    /// <param name="lease">For how long it belongs to the owner without a word from it.</param>
    /// <param name="isGone">Tells whether an owner is known to run no more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when there is none.</returns>
    Task<QueuedRun?> TakeAsync(
        string owner, DateTimeOffset now, TimeSpan lease, Func<string, bool> isGone, CancellationToken cancellationToken);

    /// <summary>Tells how far a run has come and keeps its lease.</summary>
    /// <returns>False when it belongs to somebody else by now.</returns>
    Task<bool> TellAsync(long id, string owner, int done, int total, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>Ends a run.</summary>
    /// <returns>False when it belongs to somebody else by now.</returns>
    Task<bool> EndAsync(long id, string owner, RunOutcome outcome, CancellationToken cancellationToken);
}
