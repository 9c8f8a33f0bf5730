using System.Data.Common;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Service;

/// <summary>How the service is, for a monitor.</summary>
/// <param name="Status"><c>ready</c>; <c>attention</c> when somebody has to look; <c>failing</c> when no work is done.</param>
/// <param name="Database">What is wrong with the database; null when nothing is.</param>
/// <param name="LastRun">When work was last done: a step, or a round over the ledger.</param>
/// <param name="Overdue">Due reports whose time has passed without an edition, or that are held.</param>
/// <param name="Uncertain">Deliveries that wait for somebody's decision.</param>
internal sealed record HealthReport(
    string Status, string? Database, DateTimeOffset LastRun, IReadOnlyList<string> Overdue, IReadOnlyList<long> Uncertain);

/// <summary>Finds out how the service is.</summary>
internal sealed class Health(
    IDatabase database, DueList dueList, Deliveries deliveries, OfficeClock clock, Pulse pulse, Settings settings)
{
    private static readonly DueState[] Unmade = [DueState.Expected, DueState.Collecting, DueState.Ready, DueState.Held];
    private static readonly DeliveryState[] Undecided = [DeliveryState.Uncertain, DeliveryState.Held];

    /// <summary>Looks now.</summary>
    public async Task<HealthReport> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pending = await database.PendingMigrationsAsync(cancellationToken);
            var overdue = await OverdueAsync(cancellationToken);
            var uncertain = await deliveries.ListAsync(new DeliveryQuery(States: Undecided), cancellationToken);
            return new HealthReport(
                Status(overdue.Count + uncertain.Count),
                pending.Count == 0 ? null : $"{pending.Count} migrations pending",
                pulse.Last,
                overdue,
                [.. uncertain.Select(delivery => delivery.Id)]);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || failure.InnerException is DbException)
        {
            return new HealthReport("failing", failure.Message.Split('\n')[0], pulse.Last, [], []);
        }
    }

    // Three missed rounds: the schedule stands still, whatever the rest says.
    private string Status(int attention) =>
        clock.Now - pulse.Last > TimeSpan.FromMinutes(2) + (3 * settings.Service.ReconcileEvery) ? "failing" : attention > 0 ? "attention" : "ready";

    private async Task<IReadOnlyList<string>> OverdueAsync(CancellationToken cancellationToken)
    {
        var limit = clock.Now - TimeSpan.FromMinutes(2) - settings.Service.ReconcileEvery;
        return [.. (await dueList.ReadAsync(null, cancellationToken))
            .Where(row => Unmade.Contains(row.Due.State) && row.Due.DueAt < limit)
            .Select(row => row.Due.Key.ToString())];
    }
}
