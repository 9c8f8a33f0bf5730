using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Intake.Branches;

/// <summary>Counts a branch from a book.</summary>
internal sealed class BranchReading
{
    private readonly BranchBook _book;
    private readonly BranchQuery _query;
    private readonly UnitScope _scope;
    private readonly IReadOnlyList<BranchColumn> _counted;
    private readonly SearchWords _words;

    /// <summary>Gets ready.</summary>
    /// <exception cref="RequestRefusedException">There is no such form.</exception>
    public BranchReading(BranchBook book, BranchQuery query, UnitScope scope)
    {
        (_book, _query, _scope) = (book, query, scope);
        _counted = string.IsNullOrEmpty(query.Form) ? book.Columns : [.. book.Columns.Where(column => column.Form.Code == query.Form)];
        _words = new SearchWords(query.Text);
        if (_counted.Count == 0 && book.Columns.Count > 0)
        {
            throw new RequestRefusedException(
                RefusalKind.WrongUsage, new Problem(Messages.UnknownForm(query.Form!, string.Join(", ", book.Columns.Select(column => column.Form.Code))))); // it was given
        }
    }

    private UnitTree Tree => _book.Tree;

    /// <summary>Counts it.</summary>
    /// <exception cref="RequestRefusedException">No such unit stands in the period, or it may not be seen.</exception>
    public BranchView Read()
    {
        var tops = _query.Unit is { } unit ? [_scope.Require(Tree, unit)] : _scope.TopsIn(Tree);
        var place = tops.Count == 1 ? tops[0] : -1;
        var whole = new BranchCounts[_counted.Count];
        var silent = tops.Sum(top => _book.Count(_counted, top, Tree.EndOf(top), whole));
        var shown = Enumerable.Range(0, whole.Length).Where(column => whole[column].IsOwed).Select(column => _counted[column]).ToList();

        var rows = Rows(shown, tops, place).Where(Matches).ToList();
        var page = ListPage.Of(rows.Count, BranchView.PageSize, _query.Page);
        var own = place >= 0 && !_query.Flat ? Row(shown, place, place + 1) : null;
        return new BranchView(
            _query.Period,
            [.. shown.Select(column => column.Form)],
            [.. _book.Columns.Select(column => column.Form)],
            Path(place),
            Row(place < 0 ? null : Unit(place), [.. whole.Where(counts => counts.IsOwed)], silent),
            own is { Total.IsOwed: true } ? own : null,
            [.. page.In(rows)],
            rows.Count,
            page.Number,
            page.Pages);
    }

    private IEnumerable<BranchRow> Rows(IReadOnlyList<BranchColumn> shown, IReadOnlyList<int> tops, int place) => _query.Flat
        ? tops.SelectMany(top => Enumerable.Range(top, Tree.EndOf(top) - top)).Where(HasWords).Select(unit => Row(shown, unit, unit + 1))
        : (place < 0 ? tops : Tree.ChildrenOf(place)).Where(HasWords).Select(unit => Row(shown, unit, Tree.EndOf(unit)));

    private bool HasWords(int place) => _book.Has(place, _words);

    private bool Matches(BranchRow row) => _query.State is { } state ? row.Total.Of(state) > 0 : row.Total.IsOwed;

    private BranchRow Row(IReadOnlyList<BranchColumn> columns, int place, int end)
    {
        var cells = new BranchCounts[columns.Count];
        var silent = _book.Count(columns, place, end, cells);
        return Row(Unit(place), cells, silent);
    }

    private static BranchRow Row(BranchUnit? unit, BranchCounts[] cells, int silent) =>
        new(unit, cells, cells.Aggregate(default(BranchCounts), BranchCounts.Add), silent);

    private BranchUnit Unit(int place) =>
        new(Tree.Units[place].Code, Tree.Units[place].Name, Tree.EndOf(place) > place + 1, Tree.Units[place].Email is not null);

    private List<BranchUnit> Path(int place)
    {
        var path = new List<BranchUnit>();
        for (var above = place < 0 ? -1 : Tree.AboveOf(place); above >= 0 && _scope.Holds(Tree, above); above = Tree.AboveOf(above))
        {
            path.Insert(0, Unit(above));
        }

        return path;
    }
}
