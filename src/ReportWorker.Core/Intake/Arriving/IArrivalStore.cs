using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>Where it is kept which files came in and what became of them, each once.</summary>
public interface IArrivalStore
{
    /// <summary>What is known of a file; null when it is new.</summary>
    Task<ArrivalRecord?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a file that came in with the submission that it became and the message that answers it, in one transaction.
    /// </summary>
    /// <returns>What is stored: this, or what somebody else has made of the file meanwhile; nothing was stored then.</returns>
    Task<ArrivalRecord> StoreAsync(NewArrival arrival, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The latest, newest first, of an outcome or of all.</summary>
    Task<IReadOnlyList<ArrivalRecord>> ListAsync(ArrivalOutcome? outcome, int most, CancellationToken cancellationToken);

    /// <summary>How many answers were queued to an address since an instant.</summary>
    Task<int> AnswersAsync(string address, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>True when a file with these bytes was answered since an instant.</summary>
    Task<bool> WasAnsweredAsync(string hash, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>How many of these units have an answer to a form and period that counts.</summary>
    Task<int> AnsweredAsync(string form, PeriodKey period, IReadOnlyCollection<UnitCode> units, CancellationToken cancellationToken);
}

/// <summary>A file that came in, with all that is to be stored of it.</summary>
/// <param name="Record">What is known of it.</param>
/// <param name="Submission">The submission that it becomes; null when it becomes none.</param>
/// <param name="Answer">The message that answers it; null when nothing does.</param>
/// <param name="AnswerBody">That message's body.</param>
public sealed record NewArrival(ArrivalRecord Record, NewSubmission? Submission, NewDelivery? Answer, Blob? AnswerBody);
