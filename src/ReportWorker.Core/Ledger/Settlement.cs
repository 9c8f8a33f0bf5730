using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Ledger;

/// <summary>Closes due reports whose official edition has reached everybody it was for.</summary>
public sealed class Settlement(ILedgerStore ledger, Auditor auditor)
{
    /// <summary>Moves released due reports without an open delivery to <see cref="DueState.Sent"/>.</summary>
    /// <returns>How many were closed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var closed = 0;
        foreach (var edition in await ledger.ArrivedAsync(cancellationToken))
        {
            var audit = auditor.Event("due.sent", edition.Key.Due.ToString(), hash: edition.DocumentHash);
            closed += await ledger.MoveAsync(edition.Key.Due, DueState.Released, DueState.Sent, null, audit, cancellationToken) ? 1 : 0;
        }

        return closed;
    }
}
