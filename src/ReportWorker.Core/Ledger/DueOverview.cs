using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Ledger;

/// <summary>Tells what is due and in what state, and when the next ones come, for the units that somebody may see.</summary>
public sealed class DueOverview(ReportLibrary library, ILedgerStore ledger, DueCalendar calendar, UnitDirectory units, OfficeClock clock)
{
    /// <summary>So long a due report that is done with is shown without being asked for.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(31);

    private static readonly DueState[] Done = [DueState.Sent, DueState.Cancelled];

    /// <summary>Reads the due reports that are meant: first what is not done with, by due time; then the rest, the newest first.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="scope">The units whose reports may be seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DueView> ReadAsync(DueOverviewQuery query, UnitScope scope, CancellationToken cancellationToken)
    {
        var versions = await units.ReadAsync(cancellationToken);
        var names = new UnitNames(versions);
        var may = scope.Among(versions, clock.Today);
        var words = new SearchWords(query.Text);
        var meant = (await ListAsync(query, cancellationToken)).Where(due => may(due.Key.Unit) && words.AreIn(names.Of(due.Key.Unit), due.Key.ToString())).ToList();
        var open = meant.FindAll(due => !Done.Contains(due.State));
        List<DueReport> ordered = [.. open, .. meant.FindAll(due => Done.Contains(due.State)).OrderByDescending(due => due.DueAt ?? due.CreatedAt)];
        var page = ListPage.Of(ordered.Count, DueView.PageSize, query.Page);
        var shown = page.In(ordered).ToList();
        var latest = await LatestAsync(shown, cancellationToken);
        var paused = (await ledger.PausedAsync(cancellationToken)).ToDictionary(pause => pause.Report);
        return new DueView(
            [.. ordered.GroupBy(due => (due.Key.Report, due.Key.Period)).Select(group => new DueGroup(
                group.Key.Report, library.TitleOf(group.Key.Report), group.Key.Period, group.Min(due => due.DueAt), group.CountBy(due => due.State).ToDictionary(), paused.GetValueOrDefault(group.Key.Report)))],
            [.. shown.Select(due => new DueLine(new DueRow(due, latest.GetValueOrDefault(due.Key)), library.TitleOf(due.Key.Report), names.Of(due.Key.Unit)))],
            ordered.Count,
            page.Number,
            page.Pages);
    }

    /// <summary>One due report with all its editions; null when the ledger has none of that key.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DueDetails?> FindAsync(DueKey key, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(key, cancellationToken) is not { } due)
        {
            return null;
        }

        var names = new UnitNames(await units.ReadAsync(cancellationToken));
        var paused = (await ledger.PausedAsync(cancellationToken)).FirstOrDefault(pause => pause.Report == key.Report);
        return new DueDetails(due, library.TitleOf(key.Report), names.Of(key.Unit), await ledger.EditionsAsync(key, cancellationToken), paused);
    }

    /// <summary>When the next ones come, of all reports that are owed by themselves and can be made for a unit of the scope; by due time.</summary>
    /// <param name="scope">The units whose reports may be seen.</param>
    /// <param name="each">So many of each report.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<NextDue>> NextAsync(UnitScope scope, int each, CancellationToken cancellationToken)
    {
        var versions = await units.ReadAsync(cancellationToken);
        var (today, now) = (clock.Today, clock.Now);
        var may = scope.Among(versions, today);
        var seen = versions.Where(unit => unit.IsValidOn(today) && may(unit.Code)).ToList();
        var paused = (await ledger.PausedAsync(cancellationToken)).ToDictionary(pause => pause.Report);
        return [.. library.Reports
            .Select(report => (Report: report, Units: seen.Count(report.Scope.Includes)))
            .Where(report => report.Units > 0)
            .SelectMany(report => calendar.Times(report.Report, now).Take(each).Select(time => new NextDue(
                report.Report.Code, report.Report.Title, report.Units, time, report.Report.Schedule!.TimeZone, paused.GetValueOrDefault(report.Report.Code)))) // it has times
            .OrderBy(next => next.Time.DueAt).ThenBy(next => next.Report, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<DueReport>> ListAsync(DueOverviewQuery query, CancellationToken cancellationToken)
    {
        var wanted = new DueQuery(query.Report, query.Period?.Text, States: query.States);
        if (query.Period is not null || query.States is not null)
        {
            return await ledger.ListAsync(wanted, cancellationToken);
        }

        // A ledger grows for years: what is done with is shown for a while only.
        var open = await ledger.ListAsync(wanted with { States = [.. Enum.GetValues<DueState>().Except(Done)] }, cancellationToken);
        return [.. open, .. await ledger.ListAsync(wanted with { States = Done, ChangedAfter = clock.Now - Recent }, cancellationToken)];
    }

    private async Task<Dictionary<DueKey, Edition>> LatestAsync(List<DueReport> shown, CancellationToken cancellationToken)
    {
        var latest = new Dictionary<DueKey, Edition>();
        foreach (var group in shown.GroupBy(due => (due.Key.Report, due.Key.Period)))
        {
            var query = new DueQuery(group.Key.Report, group.Key.Period.Text, [.. group.Select(due => due.Key.Unit.Value)]);
            foreach (var edition in await ledger.LatestEditionsAsync(query, cancellationToken))
            {
                latest[edition.Key.Due] = edition;
            }
        }

        return latest;
    }
}
