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

    /// <summary>All reports by code, and those that are paused though their folders are gone, each with its pause.</summary>
    public async Task<IReadOnlyList<ReportPause>> ReadAsync(CancellationToken cancellationToken)
    {
        var paused = (await ledger.PausedAsync(cancellationToken)).ToDictionary(pause => pause.Report);
        return [.. library.Reports.Select(report => new ReportPause(report.Code, report.Title, paused.GetValueOrDefault(report.Code)))
            .Concat(paused.Values.Where(pause => library.Find(pause.Report) is null).Select(pause => new ReportPause(pause.Report, null, pause)))
            .OrderBy(report => report.Code, StringComparer.Ordinal)];
    }

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

/// <summary>A report and whether it is paused.</summary>
/// <param name="Code">The report's code.</param>
/// <param name="Title">Its title; null where its folder is gone.</param>
/// <param name="Pause">Since when and why; null while it runs.</param>
public sealed record ReportPause(string Code, string? Title, PausedReport? Pause);
