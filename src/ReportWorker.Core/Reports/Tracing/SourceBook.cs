using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Reports.Tracing;

/// <summary>The submissions that a snapshot names, by the place of their unit, with the cells of some indicators.</summary>
internal sealed class SourceBook
{
    private readonly ILookup<int, SubmissionHead> _heads;
    private readonly Dictionary<long, SubmissionHead> _bases;
    private readonly Dictionary<(long Submission, string Indicator), SubmissionCell> _cells;

    private SourceBook(ILookup<int, SubmissionHead> heads, Dictionary<long, SubmissionHead> bases, IEnumerable<SubmissionCell> cells)
    {
        (_heads, _bases) = (heads, bases);
        _cells = cells.ToDictionary(cell => (cell.Submission, cell.Indicator.Value));
    }

    public static async Task<SourceBook> ReadAsync(
        ISubmissionStore store, Snapshot snapshot, IReadOnlyCollection<string> indicators, CancellationToken cancellationToken)
    {
        var query = new SubmissionQuery(
            [.. snapshot.Sources.Select(source => source.Form).Distinct()],
            [.. snapshot.Sources.Select(source => source.Period).Distinct().Select(PeriodKey.Parse)],
            AllRevisions: true);
        return await OfAsync(store, snapshot, await store.ReadHeadsAsync(query, cancellationToken), indicators, cancellationToken);
    }

    /// <summary>Of all answers only those of some units, every revision of them.</summary>
    public static async Task<SourceBook> OfAsync(
        ISubmissionStore store, Snapshot snapshot, IReadOnlyList<SubmissionHead> heads, IReadOnlyCollection<string> indicators, CancellationToken cancellationToken)
    {
        var stored = heads.ToDictionary(head => (head.Unit.Value, head.Form, head.Period.Text, head.Revision));
        var named = snapshot.Sources
            .Select(source => (source.Unit, Head: stored.GetValueOrDefault((snapshot.Units[source.Unit].Code, source.Form, source.Period, source.Revision))))
            .Where(pair => pair.Head is not null)
            .ToLookup(pair => pair.Unit, pair => pair.Head!);
        var submissions = named.SelectMany(heads => heads).Select(head => head.Id).ToHashSet();
        var bases = BasesOf(named.SelectMany(heads => heads), stored.Values.ToDictionary(head => head.Id));
        return new SourceBook(
            named, bases, await store.ReadCellsAsync([.. submissions.Union(bases.Keys)], [.. indicators.Select(IndicatorCode.Parse)], cancellationToken));
    }

    // What typed corrections took their other values from, as far back as it goes.
    private static Dictionary<long, SubmissionHead> BasesOf(IEnumerable<SubmissionHead> heads, Dictionary<long, SubmissionHead> stored)
    {
        var bases = new Dictionary<long, SubmissionHead>();
        foreach (var head in heads)
        {
            var of = head.BasedOn;
            while (of is { } id && stored.TryGetValue(id, out var earlier) && bases.TryAdd(id, earlier))
            {
                of = earlier.BasedOn;
            }
        }

        return bases;
    }

    /// <summary>Of all corrections of an answer the one that gave this value first; the answer itself when nobody corrected it.</summary>
    public SubmissionHead OriginOf(SubmissionHead head, SubmissionCell cell)
    {
        while (head.BasedOn is { } of
            && _cells.GetValueOrDefault((of, cell.Indicator.Value)) is { } before
            && (before.Number, before.Text) == (cell.Number, cell.Text))
        {
            head = _bases[of]; // it has a cell, so it was found
        }

        return head;
    }

    /// <summary>The answer that an answer's texts came with; corrections change none.</summary>
    public SubmissionHead OriginOfTexts(SubmissionHead head)
    {
        while (head.BasedOn is { } of && _bases.TryGetValue(of, out var before))
        {
            head = before;
        }

        return head;
    }

    /// <summary>The answers of the unit at a place, by period and receipt.</summary>
    public IEnumerable<SubmissionHead> At(int place) =>
        _heads[place].OrderBy(head => head.Period).ThenBy(head => head.ReceivedAt).ThenBy(head => head.Id);

    /// <summary>What the unit at a place gave for an indicator: of several answers for one period the latest.</summary>
    public IReadOnlyList<(SubmissionHead Head, SubmissionCell Cell)> Of(int place, string indicator) =>
        [.. At(place)
            .Select(head => (Head: head, Cell: _cells.GetValueOrDefault((head.Id, indicator))!))
            .Where(pair => pair.Cell is not null)
            .GroupBy(pair => pair.Head.Period)
            .Select(period => period.Last())];
}
