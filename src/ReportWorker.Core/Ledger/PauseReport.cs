using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Ledger;

/// <summary>Pauses and resumes reports. While one is paused its due reports come into the ledger and stay owed; with the resumption they are made.</summary>
public sealed class PauseReport(ReportLibrary library, ILedgerStore ledger, Auditor auditor, OfficeClock clock)
{
    /// <summary>The paused reports, by code.</summary>
    public Task<IReadOnlyList<PausedReport>> ListAsync(CancellationToken cancellationToken) => ledger.PausedAsync(cancellationToken);

    /// <summary>Pauses a report.</summary>
    /// <param name="code">The report.</param>
    /// <param name="why">Why; not empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">There is no such report, it is paused already, or nobody said why.</exception>
    public async Task PauseAsync(string code, string why, CancellationToken cancellationToken)
    {
        var report = library.Require(code);
        var reason = ReasonCheck.Clean(why)!;
        var pause = new PausedReport(report.Code, reason, auditor.Actor, clock.Now);
        if (!await ledger.PauseAsync(pause, auditor.Event("report.pause", report.Code, reason), cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.PausedBefore(report.Code)));
        }
    }

    /// <summary>Ends a report's pause.</summary>
    /// <exception cref="RequestRefusedException">It is not paused.</exception>
    public async Task ResumeAsync(string code, CancellationToken cancellationToken)
    {
        // A report whose folder is gone must not stay paused for good.
        if (!await ledger.ResumeAsync(code, auditor.Event("report.resume", code), cancellationToken))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.NotPaused(library.Find(code)?.Code ?? library.Require(code).Code)));
        }
    }
}
