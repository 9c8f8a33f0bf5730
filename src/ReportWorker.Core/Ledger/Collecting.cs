using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Ledger;

/// <summary>Follows the answers that come in before a report is due: with the last one it is ready, and without one it is not ready any more.</summary>
public sealed class Collecting(ReportReader reader, ILedgerStore ledger, Auditor auditor)
{
    /// <summary>Moves due reports between <see cref="DueState.Collecting"/> and <see cref="DueState.Ready"/>.</summary>
    internal async Task JudgeAsync(
        ReportDefinition report, PeriodKey period, IReadOnlyList<DueReport> open, ReconcileTally result, CancellationToken cancellationToken)
    {
        var waiting = open.Where(due => due.State is DueState.Expected or DueState.Collecting or DueState.Ready).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        try
        {
            var complete = await reader.CompleteAsync(report, period, cancellationToken);
            foreach (var due in waiting)
            {
                var state = complete(due.Key.Unit) ? DueState.Ready : DueState.Collecting;
                if (state != due.State)
                {
                    var audit = auditor.Event(state == DueState.Ready ? "due.ready" : "due.collecting", due.Key.ToString());
                    await ledger.MoveAsync(due.Key, due.State, state, null, audit, cancellationToken);
                }
            }
        }
        catch (RequestRefusedException refused)
        {
            result.Add(waiting[0].Key, refused);
        }
    }
}
