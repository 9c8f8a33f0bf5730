using System.Data.Common;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Ledger;

/// <summary>Runs that somebody leaves to the service.</summary>
public sealed class QueuedRuns(
    IRunQueue queue, ILedgerStore ledger, ReportLibrary library, RunReport run, Auditor auditor, OfficeClock clock, OfficeLanguage language, Pulse pulse, ILogger<QueuedRuns> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    /// <summary>Leaves a run to the service.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="RequestRefusedException">There is no such report, its periods are others, or a reason is empty.</exception>
    public Task<long> AskAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var report = library.Require(request.Report);
        if (request.Period.Kind != report.Period)
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(ReportReader.PeriodProblem(report, request.Period)));
        }

        request = request with { AllowIncomplete = ReasonCheck.Clean(request.AllowIncomplete) };
        return queue.AddAsync(request, auditor.Event("run.queue", $"{request.Report}/{request.Period}"), cancellationToken);
    }

    /// <summary>The run of a number; null when there is none.</summary>
    public Task<QueuedRun?> FindAsync(long id, CancellationToken cancellationToken) => queue.FindAsync(id, cancellationToken);

    /// <summary>The editions that a run has made.</summary>
    public async Task<IReadOnlyList<Edition>> EditionsAsync(QueuedRun run, CancellationToken cancellationToken)
    {
        var request = run.Request;
        var query = new DueQuery(request.Report, request.Period.Text, request.Unit is { } unit ? [unit.Value] : null);
        return [.. (await ledger.EditionsAsync(query, cancellationToken)).Where(edition => edition.CreatedAt >= run.AskedAt)];
    }

    /// <summary>Does the runs that wait, one after the other.</summary>
    /// <returns>How many were done.</returns>
    public async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        while (await queue.TakeAsync(LeaseOwner.Current, clock.Now, Lease, LeaseOwner.IsGone, cancellationToken) is { } taken)
        {
            var outcome = await RunAsync(taken, cancellationToken);
            if (!await queue.EndAsync(taken.Id, LeaseOwner.Current, outcome, CancellationToken.None))
            {
                Log.RunLost(logger, taken.Id);
            }

            done++;
        }

        return done;
    }

    private async Task<RunOutcome> RunAsync(QueuedRun taken, CancellationToken cancellationToken)
    {
        using var acting = auditor.ActFor(taken.AskedBy);
        using var work = pulse.Begin();
        Log.RunTaken(logger, taken.Id, taken.Request.Report, taken.Request.Period.Text, taken.AskedBy);
        try
        {
            await using var telling = new Telling<RunProgress>(clock.Time, TellEvery, progress => TellAsync(taken.Id, progress));

            // A service before this one may have done a part of it.
            var result = await run.RunAsync(taken.Request with { NotBefore = taken.AskedAt }, telling.Take, cancellationToken);
            return result.Outcome(language.Culture);
        }
        catch (RequestRefusedException refused)
        {
            return new RunOutcome(refused.Kind, [.. refused.Problems.Select(problem => problem.ToString(language.Culture))]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One that nobody can do must not bring down service after service.
            Log.RunFailed(logger, failure, taken.Id);
            return new RunOutcome(RefusalKind.WorkFailed, [failure.Message]);
        }
    }

    private async Task TellAsync(long id, RunProgress? progress)
    {
        try
        {
            await queue.TellAsync(id, LeaseOwner.Current, progress?.Done ?? 0, progress?.Total ?? 0, clock.Now + Lease, CancellationToken.None);
        }
        catch (Exception failure) when (failure is RequestRefusedException or DbException)
        {
            Log.NotTold(logger, id, failure.Message);
        }
    }
}
