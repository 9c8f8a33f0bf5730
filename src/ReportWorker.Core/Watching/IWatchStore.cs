using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Core.Watching;

/// <summary>Looks at what is stored as a monitor does: counts, and what somebody has to see to.</summary>
public interface IWatchStore
{
    /// <summary>Looks now.</summary>
    /// <param name="overdueBefore">Due reports that were owed before this instant and have no edition are overdue.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StoredState> LookAsync(DateTimeOffset overdueBefore, CancellationToken cancellationToken);
}

/// <summary>What is stored, in numbers.</summary>
/// <param name="Due">How many due reports are in each state; states without any are left out.</param>
/// <param name="OverdueCount">How many due reports are owed and without an edition, or held.</param>
/// <param name="Overdue">The first hundred of them, the oldest first.</param>
/// <param name="Deliveries">How many deliveries are in each state, alarms left out; states without any are left out.</param>
/// <param name="Undecided">The first hundred deliveries, no alarms among them, that wait for somebody's decision, the oldest first.</param>
/// <param name="ServerTime">What the database server's clock says, UTC; null where the database has none of its own.</param>
public sealed record StoredState(
    IReadOnlyDictionary<DueState, int> Due,
    int OverdueCount,
    IReadOnlyList<DueKey> Overdue,
    IReadOnlyDictionary<DeliveryState, int> Deliveries,
    IReadOnlyList<long> Undecided,
    DateTimeOffset? ServerTime)
{
    /// <summary>The first hundred deliveries that came back and that nobody has decided about since, the oldest first.</summary>
    public IReadOnlyList<long> Bounced { get; init; } = [];

    /// <summary>Editions that left more than a day ago and whose messages still wait for a signed scan, the oldest first; a hundred at most.</summary>
    public IReadOnlyList<EditionKey> AwaitingSigned { get; init; } = [];

    /// <summary>How many messages wait to be sent.</summary>
    public int Waiting => new[] { DeliveryState.Queued, DeliveryState.Deferred, DeliveryState.Sending }.Sum(state => Deliveries.GetValueOrDefault(state));
}
