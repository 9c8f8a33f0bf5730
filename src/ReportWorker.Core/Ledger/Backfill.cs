using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>What asking for history came to.</summary>
/// <param name="Added">How many due reports came into the ledger.</param>
/// <param name="Due">All due reports of those periods, those that were there among them.</param>
public sealed record BackfillResult(int Added, IReadOnlyList<DueReport> Due);

/// <summary>
/// Puts due reports of times before the installation into the ledger, because somebody asks for them: by itself no history is owed. From then
/// on they are due reports like any other.
/// </summary>
public sealed class Backfill(ReportLibrary library, DueCalendar calendar, IUnitStore units, ILedgerStore ledger, OfficeClock clock)
{
    /// <summary>Asks for every period from one on that is due by now.</summary>
    /// <param name="code">The report.</param>
    /// <param name="from">The first period.</param>
    /// <param name="cancellationToken">Ends the work before anything is stored.</param>
    /// <exception cref="RequestRefusedException">There is no such report, it has no schedule, its periods are others, or none is due by now.</exception>
    public async Task<BackfillResult> RunAsync(string code, PeriodKey from, CancellationToken cancellationToken)
    {
        var report = library.Require(code);
        if (report.Schedule is null)
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.NoScheduleToFill(code)));
        }

        if (report.Period != from.Kind)
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(ReportReader.PeriodProblem(report, from)));
        }

        var before = new DateTimeOffset(from.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-1);
        var times = calendar.Times(report, before).TakeWhile(time => time.DueAt <= clock.Now).Where(time => time.Period.First >= from.First).ToList();
        if (times.Count == 0)
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.NothingToFill(code, from.Text)));
        }

        var tree = await units.ReadAllAsync(cancellationToken);
        var rows = times.SelectMany(time => DueCalendar.Rows(report, time.Period, time.DueAt, tree)).ToList();
        var added = await ledger.EnsureAsync(rows, clock.Now, cancellationToken);
        var periods = times.Select(time => time.Period).ToHashSet();
        var due = await ledger.ListAsync(new DueQuery(report.Code), cancellationToken);
        return new BackfillResult(added, [.. due.Where(one => periods.Contains(one.Key.Period))]);
    }
}
