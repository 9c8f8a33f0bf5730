using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Ledger;

/// <summary>
/// Where due reports and their editions are kept. Each method is one transaction; unique keys and compare-and-set updates decide
/// between two that act at once.
/// </summary>
public interface ILedgerStore
{
    /// <summary>The instant at which this installation began; nothing due earlier is owed. Set at the first call, the same ever after.</summary>
    Task<DateTimeOffset> InstalledAtAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Puts those that are not there yet into the ledger as <see cref="DueState.Expected"/>; one that is there without a due instant,
    /// because somebody asked for it early, gets the one given here.
    /// </summary>
    /// <returns>How many were new.</returns>
    Task<int> EnsureAsync(IReadOnlyList<NewDueReport> due, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The due report; null when it is not in the ledger.</summary>
    Task<DueReport?> FindAsync(DueKey key, CancellationToken cancellationToken);

    /// <summary>The due reports that match, by due instant and key.</summary>
    Task<IReadOnlyList<DueReport>> ListAsync(DueQuery query, CancellationToken cancellationToken);

    /// <summary>The newest edition of each due report that matches; due reports without one are left out.</summary>
    Task<IReadOnlyList<Edition>> LatestEditionsAsync(DueQuery query, CancellationToken cancellationToken);

    /// <summary>Moves a due report on if it still stands where the caller saw it.</summary>
    /// <returns>False when somebody else moved it first; nothing was changed then.</returns>
    Task<bool> MoveAsync(
        DueKey key, DueState from, DueState to, string? reason, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>The editions of the due reports that match, those of one due report by number.</summary>
    Task<IReadOnlyList<Edition>> EditionsAsync(DueQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Stores editions of different due reports with their blobs, their messages and deliveries, the changes of state of their due reports
    /// and of earlier editions, in one transaction.
    /// </summary>
    /// <returns>
    /// False when an edition's number, or the number of its mark, is taken, or a due report or an earlier edition no longer stands where the caller saw it;
    /// nothing was changed then.
    /// </returns>
    Task<bool> AddEditionsAsync(IReadOnlyList<EditionCommit> commits, CancellationToken cancellationToken);

    /// <summary>Released due reports whose newest official edition or correction has reached everybody it was for, with that edition; those that are for nobody are left out.</summary>
    Task<IReadOnlyList<Edition>> ArrivedAsync(CancellationToken cancellationToken);

    /// <summary>A mark that is another one as soon as somebody changed anything that a round of the ledger looks at.</summary>
    Task<ChangeMark> ChangesAsync(CancellationToken cancellationToken);

    /// <summary>The reports of which nothing is made for the time being.</summary>
    Task<IReadOnlyList<PausedReport>> PausedAsync(CancellationToken cancellationToken);

    /// <summary>Pauses a report.</summary>
    /// <returns>False when it is paused already; nothing was changed then.</returns>
    Task<bool> PauseAsync(PausedReport pause, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Ends a report's pause.</summary>
    /// <returns>False when it is not paused.</returns>
    Task<bool> ResumeAsync(string report, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Stores the signed scan of an edition with the messages that waited for it, in one transaction.</summary>
    /// <returns>False when the edition has a scan, was taken back, or no longer waits as the caller saw it; nothing was changed then.</returns>
    Task<bool> SignAsync(SignedCommit commit, CancellationToken cancellationToken);

    /// <summary>Moves an edition on if it still stands where the caller saw it, and its due report with it where that is given.</summary>
    Task<bool> MoveEditionAsync(
        EditionMove edition, DueMove? due, AuditEvent audit, CancellationToken cancellationToken);
}

/// <summary>The ledger for who has one due report in hand.</summary>
public static class LedgerStoreExtensions
{
    /// <summary>The editions of a due report, by number.</summary>
    public static Task<IReadOnlyList<Edition>> EditionsAsync(this ILedgerStore ledger, DueKey key, CancellationToken cancellationToken) =>
        ledger.EditionsAsync(new DueQuery(key.Report, key.Period.Text, [key.Unit.Value]), cancellationToken);

    /// <summary>Stores one edition, as <see cref="ILedgerStore.AddEditionsAsync"/> does several.</summary>
    public static Task<bool> AddEditionAsync(this ILedgerStore ledger, EditionCommit commit, CancellationToken cancellationToken) =>
        ledger.AddEditionsAsync([commit], cancellationToken);
}

/// <summary>A due report to be put into the ledger.</summary>
/// <param name="Key">Which.</param>
/// <param name="DueAt">When it is owed, UTC; null when it was asked for by hand.</param>
public sealed record NewDueReport(DueKey Key, DateTimeOffset? DueAt);

/// <summary>Which due reports are meant; null means any.</summary>
/// <param name="Report">The report.</param>
/// <param name="Period">The period's key.</param>
/// <param name="Units">The scope units' codes.</param>
/// <param name="States">The states.</param>
public sealed record DueQuery(
    string? Report = null, string? Period = null, IReadOnlyCollection<string>? Units = null, IReadOnlyCollection<DueState>? States = null)
{
    /// <summary>Only those whose state changed after this instant.</summary>
    public DateTimeOffset? ChangedAfter { get; init; }
}

/// <summary>What has happened so far, as two numbers that only grow.</summary>
/// <param name="Audit">The newest audit event's.</param>
/// <param name="Due">The newest due report's.</param>
public sealed record ChangeMark(long Audit, long Due);

/// <summary>A report of which nothing is made by itself for the time being; what becomes due stays owed.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Why">Why.</param>
/// <param name="By">Who paused it.</param>
/// <param name="Since">When, UTC.</param>
public sealed record PausedReport(string Report, string Why, string By, DateTimeOffset Since);

/// <summary>A change of state of a due report.</summary>
/// <param name="From">Where the caller saw it.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Reason">Why; null where the state says it all.</param>
public sealed record DueMove(DueState From, DueState To, string? Reason);

/// <summary>A change of state of an edition.</summary>
/// <param name="Key">Which edition.</param>
/// <param name="From">Where the caller saw it.</param>
/// <param name="To">Where it goes.</param>
public sealed record EditionMove(EditionKey Key, EditionState From, EditionState To);

/// <summary>Everything that one new edition changes.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Blobs">Document, snapshot, template; message bodies too.</param>
/// <param name="Due">How its due report moves; null when it stays.</param>
/// <param name="Earlier">How earlier editions move.</param>
/// <param name="Messages">What is to be sent, with a delivery each; empty when nothing is.</param>
/// <param name="Audit">The event.</param>
public sealed record EditionCommit(
    Edition Edition,
    IReadOnlyList<Blob> Blobs,
    DueMove? Due,
    IReadOnlyList<EditionMove> Earlier,
    IReadOnlyList<NewDelivery> Messages,
    AuditEvent Audit)
{
    /// <summary>What the number of its mark is taken from; null where nothing is counted.</summary>
    public NumberSeries? Series { get; init; }
}
