using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Core.Ledger;

/// <summary>Closes due reports whose official edition has reached everybody it was for.</summary>
public sealed class Settlement(ILedgerStore ledger, IDeliveryStore deliveries, Auditor auditor)
{
    /// <summary>Moves released due reports without an open delivery to <see cref="DueState.Sent"/>.</summary>
    /// <returns>How many were closed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var query = new DueQuery(States: [DueState.Released]);
        var closed = 0;
        foreach (var edition in await ledger.LatestEditionsAsync(query, cancellationToken))
        {
            if (edition.Kind == EditionKind.Draft)
            {
                continue;
            }

            var copies = await deliveries.ListAsync(new DeliveryQuery(edition.Key), cancellationToken);
            if (copies.Count > 0 && copies.All(copy => copy.State is DeliveryState.Sent or DeliveryState.Cancelled))
            {
                var audit = auditor.Event("due.sent", edition.Key.Due.ToString(), hash: edition.DocumentHash);
                closed += await ledger.MoveAsync(
                    edition.Key.Due, DueState.Released, DueState.Sent, null, audit, cancellationToken) ? 1 : 0;
            }
        }

        return closed;
    }
}
