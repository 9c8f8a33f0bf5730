using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Ledger;

/// <summary>What somebody can ask a <see cref="RunReport"/> for: reports, their periods, and units.</summary>
public sealed class RunChoices(ReportLibrary library, UnitDirectory units, OfficeClock clock)
{
    /// <summary>The most units that are offered at once.</summary>
    public const int MostUnits = 50;

    /// <summary>The reports that can be made for a unit of the scope today, by title.</summary>
    public async Task<IReadOnlyList<RunChoice>> ReportsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var (versions, today) = (await units.ReadAsync(cancellationToken), clock.Today);
        var may = scope.Among(versions, today);
        var seen = versions.Where(unit => unit.IsValidOn(today) && may(unit.Code)).ToList();
        return [.. library.Reports.Where(report => seen.Exists(report.Scope.Includes))
            .OrderBy(report => report.Title, VietnameseText.Order)
            .Select(report => new RunChoice(report.Code, report.Title, PeriodsOf(report.Period, today)))];
    }

    /// <summary>The units of the scope that a report can be made for, the newest versions, by name; at most <see cref="MostUnits"/>.</summary>
    /// <param name="report">The report's code; of one that is not there there are none.</param>
    /// <param name="text">Only those whose name or code has all of these words; marks, and upper and lower case, make no difference. Null for all.</param>
    /// <param name="scope">The units that may be asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RunUnits> UnitsAsync(string report, string? text, UnitScope scope, CancellationToken cancellationToken)
    {
        if (library.Find(report) is not { } definition)
        {
            return new RunUnits([], 0);
        }

        var (versions, today) = (await units.ReadAsync(cancellationToken), clock.Today);
        var may = scope.Among(versions, today);
        var words = new SearchWords(text);
        List<Unit> found = [.. versions.Where(unit => unit.IsValidOn(today) && definition.Scope.Includes(unit) && may(unit.Code) && words.AreIn(unit.Name, unit.Code.Value)).OrderBy(unit => unit.Name, VietnameseText.Order)];
        return new RunUnits([.. found.Take(MostUnits)], found.Count);
    }

    // The one that runs and those before it: a report is mostly made when its period is over.
    private static List<PeriodKey> PeriodsOf(PeriodKind kind, DateOnly today)
    {
        var periods = new List<PeriodKey>();
        for (var period = kind == PeriodKind.Range ? null : PeriodKey.Containing(today, kind); period is not null && periods.Count < 4; period = period.Previous())
        {
            periods.Add(period);
        }

        return periods;
    }
}

/// <summary>A report that can be asked for.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Periods">Periods that are likely to be meant, the latest first; none where no day alone determines one.</param>
public sealed record RunChoice(string Code, string Title, IReadOnlyList<PeriodKey> Periods);

/// <summary>Units that a report can be made for.</summary>
/// <param name="Found">The first of them.</param>
/// <param name="Count">How many there are.</param>
public sealed record RunUnits(IReadOnlyList<Unit> Found, int Count);
