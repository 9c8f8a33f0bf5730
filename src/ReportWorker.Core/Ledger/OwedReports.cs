using Microsoft.Extensions.Logging;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Puts what is owed by now into the ledger. What this process has put there before is not asked for again until its time or the units change.</summary>
public sealed class OwedReports(
    ReportLibrary library, ILedgerStore ledger, IUnitStore units, DueCalendar calendar, ILogger<OwedReports> logger)
{
    private readonly Dictionary<(string Report, PeriodKey Period), DueTime> _known = [];
    private int _units;

    /// <summary>Puts it there.</summary>
    /// <returns>How many due reports are new.</returns>
    internal async Task<int> AddAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var installed = await ledger.InstalledAtAsync(now, cancellationToken);
        var owed = library.Reports
            .SelectMany(report => calendar.Times(report, installed).TakeWhile(time => time.OpensAt <= now)
                .Select(time => (Report: report, Time: time)))
            .ToList();
        if (owed.Count == 0)
        {
            return 0;
        }

        var tree = await units.ReadAllAsync(cancellationToken);
        Forget(tree);
        var wanted = owed.FindAll(one => !_known.TryGetValue((one.Report.Code, one.Time.Period), out var known) || known.DueAt != one.Time.DueAt);
        if (wanted.Count == 0)
        {
            return 0;
        }

        var added = await ledger.EnsureAsync(
            [.. wanted.SelectMany(one => DueCalendar.Rows(one.Report, one.Time.Period, one.Time.DueAt, tree))], now, cancellationToken);
        foreach (var one in wanted)
        {
            _known[(one.Report.Code, one.Time.Period)] = one.Time;
        }

        if (added > 0)
        {
            Log.DueAdded(logger, added);
        }

        return added;
    }

    /// <summary>The first instant after now at which something opens, becomes due or may go; a text that fires often fires in vain for a period that is due already.</summary>
    internal DateTimeOffset NextChange(DateTimeOffset now) => library.Reports
        .SelectMany(report => calendar.Times(report, now)
            .Where(time => !_known.TryGetValue((report.Code, time.Period), out var known) || known.DueAt > now)
            .Take(2)) // the second may open before the first is due
        .SelectMany(time => new[] { time.OpensAt, time.DueAt })
        .Concat(_known.Values.Select(time => time.ReleasesAt))
        .Where(instant => instant > now)
        .DefaultIfEmpty(DateTimeOffset.MaxValue)
        .Min();

    private void Forget(IReadOnlyList<Unit> tree)
    {
        var hash = new HashCode();
        foreach (var unit in tree)
        {
            hash.Add(unit);
        }

        if (hash.ToHashCode() is var now && now != _units)
        {
            _known.Clear();
            _units = now;
        }
    }
}
