using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Ledger;

/// <summary>What bringing the ledger up to date came to.</summary>
/// <param name="NewDue">Due reports that came into the ledger.</param>
/// <param name="Drafted">Drafts that were made.</param>
/// <param name="Released">Official editions that were made.</param>
/// <param name="Held">Due reports whose time has come and that something stands against.</param>
/// <param name="Shared">Due reports that were handed over to whoever is free.</param>
/// <param name="Problems">What could not be brought forward, and why.</param>
public sealed record ReconcileResult(int NewDue, int Drafted, int Released, int Held, int Shared, IReadOnlyList<Problem> Problems)
{
    /// <summary>False when no time has come and nothing has changed, so that nothing was looked at.</summary>
    public bool Looked { get; init; }

    /// <summary>The due reports that could not be brought forward.</summary>
    public IReadOnlyList<DueFailure> Failures { get; init; } = [];
}

/// <summary>A due report that could not be brought forward.</summary>
/// <param name="Due">Which.</param>
/// <param name="Why">Why.</param>
public sealed record DueFailure(DueKey Due, Problem Why);

/// <summary>
/// Brings the ledger up to date: asks which due reports exist up to now and takes each as far as it goes by itself. It may run at any
/// time, any number of times, in any number of processes: unique keys and compare-and-set decide between them.
/// </summary>
public sealed class Reconciler(
    ReportLibrary library,
    ILedgerStore ledger,
    OwedReports owed,
    Collecting collecting,
    Advance advance,
    IWorkSharing sharing,
    RoundKeeper rounds)
{
    internal static readonly DueState[] Unfinished =
        [DueState.Expected, DueState.Collecting, DueState.Ready, DueState.Held, DueState.Drafted];

    /// <summary>Brings the ledger up to date. One due report that fails does not keep the others.</summary>
    public async Task<ReconcileResult> RunAsync(CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Reconcile);
        var result = new ReconcileTally();
        if (await rounds.BeginAsync(cancellationToken) is not { } round)
        {
            return result.Result;
        }

        result.Looked = true;
        result.NewDue = await owed.AddAsync(round.Now, cancellationToken);
        var paused = await ledger.PausedAsync(cancellationToken);
        var rows = await ledger.ListAsync(new DueQuery(States: Unfinished), cancellationToken);
        foreach (var group in rows.GroupBy(due => (due.Key.Report, due.Key.Period)))
        {
            if (library.Find(group.Key.Report) is not { Schedule: not null } report)
            {
                continue;
            }

            await collecting.JudgeAsync(report, group.Key.Period, [.. group.Where(due => due.DueAt > round.Now)], result, cancellationToken);
            var due = group.Where(one => one.DueAt <= round.Now).ToList();
            if (due.Count > 0 && !paused.Any(pause => pause.Report == report.Code))
            {
                await AdvanceAsync(report, group.Key.Period, due, result, cancellationToken);
            }
        }

        rounds.End(round, result);
        return result.Result;
    }

    /// <summary>Takes these due reports as far as they go by themselves: a part of the work that was shared.</summary>
    public async Task<ReconcileResult> RunPartAsync(DuePart part, CancellationToken cancellationToken)
    {
        var result = new ReconcileTally();
        var paused = await ledger.PausedAsync(cancellationToken);
        if (library.Find(part.Report) is { Schedule: not null } report && !paused.Any(pause => pause.Report == report.Code))
        {
            var query = new DueQuery(part.Report, part.Period.Text, [.. part.Units.Select(unit => unit.Value)], Unfinished);
            await advance.RunAsync(report, part.Period, await ledger.ListAsync(query, cancellationToken), result, cancellationToken);
        }

        return result.Result;
    }

    private async Task AdvanceAsync(
        ReportDefinition report, PeriodKey period, List<DueReport> due, ReconcileTally result, CancellationToken cancellationToken)
    {
        var fresh = due.Where(one => one.State is DueState.Expected or DueState.Collecting or DueState.Ready).Select(one => one.Key.Unit).ToList();
        if (await sharing.TryShareAsync(new DuePart(report.Code, period, fresh), cancellationToken))
        {
            result.Shared += fresh.Count;
            return; // what is held or drafted waits until the parts are done
        }

        await advance.RunAsync(report, period, due, result, cancellationToken);
    }
}
