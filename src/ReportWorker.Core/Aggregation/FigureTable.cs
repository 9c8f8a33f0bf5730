using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// All figures of all units in a window, from one read of the submissions. Figures are made when they are asked for. Immutable; may be
/// shared by threads.
/// </summary>
public sealed class FigureTable
{
    private readonly OwnValues _own;
    private readonly SubmissionSlots _slots;
    private readonly RollUp _totals;
    private readonly IReadOnlyDictionary<IndicatorCode, NarrativePart[]> _narratives;
    private readonly FigureIndex _index;
    private readonly FigureSet?[] _sets;

    internal FigureTable(Catalogue catalogue, FigureCollector collected)
    {
        (Tree, Catalogue) = (collected.Tree, catalogue);
        (_own, _slots) = (collected.Complete(), collected.Slots);
        Owed = new OwedForms(Tree, collected.Asked);
        _totals = new RollUp(_own, Tree, _slots, Owed);
        _narratives = collected.Narratives.Complete();
        _index = new FigureIndex(catalogue, _own.Columns);
        _sets = new FigureSet?[Tree.Count];
        NarrativeCodes = [.. collected.Narratives.Sections.Order()];
    }

    /// <summary>The organisation.</summary>
    public UnitTree Tree { get; }

    /// <summary>What the figures are figures of.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The narrative sections of the forms, by code.</summary>
    public IReadOnlyList<IndicatorCode> NarrativeCodes { get; }

    /// <summary>The submissions that are in the figures, by period and receipt.</summary>
    public IReadOnlyList<SubmissionHead> Submissions => _slots.ByRank;

    /// <summary>Submissions of units that did not stand when they answered for; they are in no figure.</summary>
    public IReadOnlyList<SubmissionHead> Unplaced => _slots.Unplaced;

    /// <summary>The forms that count.</summary>
    public IReadOnlyList<AskedForm> Asked => Owed.Asked;

    /// <summary>Which units owe which of the forms.</summary>
    internal OwedForms Owed { get; }

    /// <summary>Reads and adds up everything that the forms ask for.</summary>
    /// <param name="store">Where submissions are kept.</param>
    /// <param name="tree">The organisation, built with the windows of the forms.</param>
    /// <param name="catalogue">All indicators.</param>
    /// <param name="asked">The forms that count, each for each of its periods.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task<FigureTable> ReadAsync(
        ISubmissionStore store,
        UnitTree tree,
        Catalogue catalogue,
        IReadOnlyList<AskedForm> asked,
        CancellationToken cancellationToken) =>
        ReadAsync(store, SubmissionQuery.Of(asked), tree, catalogue, asked, cancellationToken);

    /// <summary>Adds up what a query reads of the forms' answers.</summary>
    internal static async Task<FigureTable> ReadAsync(
        ISubmissionStore store,
        SubmissionQuery query,
        UnitTree tree,
        Catalogue catalogue,
        IReadOnlyList<AskedForm> asked,
        CancellationToken cancellationToken)
    {
        var collector = new FigureCollector(tree, catalogue, asked);
        try
        {
            await store.ReadAsync(query, collector, cancellationToken);
            return new FigureTable(catalogue, collector);
        }
        catch (OverflowException error)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.FiguresTooLarge()), error);
        }
    }

    /// <summary>The figures of the unit at a place of the tree.</summary>
    public FigureSet Of(int place) => _sets[place] ??= new FigureSet(this, place);

    /// <summary>The figures of a unit; null when it does not stand in the window.</summary>
    public FigureSet? Find(UnitCode code) => Tree.IndexOf(code) is >= 0 and var place ? Of(place) : null;

    /// <summary>One figure.</summary>
    /// <exception cref="ArgumentException">The indicator is none of the catalogue.</exception>
    public Figure Figure(int place, Indicator indicator) =>
        Of(place).Find(indicator.Code.Value) ?? throw new ArgumentException($"'{indicator.Code}' is not in the catalogue.", nameof(indicator));

    /// <summary>The values that a figure was added up from, in the order of the tree; of a formula, those of everything it reads.</summary>
    public IReadOnlyList<FigurePart> Parts(Figure figure)
    {
        var parts = new List<FigurePart>();
        foreach (var column in _index.ColumnsOf(figure.Indicator))
        {
            var indicator = _own.Columns[column].Indicator;
            for (var unit = figure.Place; unit < EndOf(figure.Place, column); unit++)
            {
                var cell = Cell(unit, column);
                if (_totals.IsCounted(unit, column))
                {
                    var value = CellValue.Read(indicator.Type, _own.Numbers[cell], IsText(column) ? _own.Texts[cell] : null);
                    parts.Add(new FigurePart(indicator, Tree.Units[unit], value!, _slots.ByRank[_own.Ranks[cell] - 1]));
                }
            }
        }

        return parts;
    }

    /// <summary>True when the unit at a place has to enter the indicator itself.</summary>
    internal bool IsAsked(int place, IndicatorCode code) =>
        Catalogue.FindIndicator(code.Value) is { } indicator && _index.ColumnsOf(indicator) is [var column] && _totals.IsAsked(place, column);

    internal int IndexOf(string code) => _index.IndexOf(code);

    internal Figure Make(FigureSet set, int index)
    {
        var indicator = Catalogue.Indicators[index];
        var columns = _index.ColumnsOf(indicator);
        if (indicator.Formula is not null)
        {
            return FormulaFigure.Make(set, indicator, CoverageOf(set.Place, columns));
        }

        if (columns.Count == 0)
        {
            return new Figure(set, indicator, null, default);
        }

        var cell = Cell(set.Place, columns[0]);
        var value = _totals.NumberOf(set.Place, columns[0]) is { } number
            ? CellValue.Read(indicator.Type, number, IsText(columns[0]) ? _totals.Texts[cell] : null)
            : null;
        return new Figure(set, indicator, value, new Coverage(_totals.Answered[cell], _totals.Expected[cell]));
    }

    internal IReadOnlyList<FigureSet> MissingOf(Figure figure)
    {
        var columns = _index.ColumnsOf(figure.Indicator);
        return figure.Coverage.IsComplete
            ? []
            : [.. UnitsBehind(figure.Place, columns).Where(unit => columns.Any(column => IsMissing(unit, column))).Select(Of)
                .DistinctBy(set => set.Unit.Code)];
    }

    internal Narrative? Narrative(int place, string code)
    {
        if (!IndicatorCode.TryParse(code, out var section) || !_narratives.TryGetValue(section, out var all))
        {
            return null;
        }

        var end = Tree.EndOf(place);
        return new Narrative([.. all.Where(part => part.Unit >= place && part.Unit < end).Select(part => new NarrativeText(Of(part.Unit), part.Text))]);
    }

    private Coverage CoverageOf(int place, IReadOnlyList<int> columns)
    {
        var asked = UnitsBehind(place, columns).Where(unit => columns.Any(column => _totals.IsAsked(unit, column))).ToList();
        var missing = asked.Where(unit => columns.Any(column => IsMissing(unit, column))).ToList();
        var (expected, without) = Tree.Moved.Count == 0 ? (asked.Count, missing.Count) : (Different(asked), Different(missing));
        return new Coverage(expected - without, expected);

        int Different(List<int> places) => places.Select(unit => Tree.Units[unit].Code).Distinct().Count();
    }

    private bool IsMissing(int unit, int column) => _totals.IsOwnMissing(unit, column);

    private IEnumerable<int> UnitsBehind(int place, IReadOnlyList<int> columns)
    {
        var end = columns.Count == 0 ? place : columns.Max(column => EndOf(place, column));
        return Enumerable.Range(place, end - place);
    }

    private int EndOf(int place, int column) =>
        _own.Columns[column].Indicator.OverUnits == OverUnits.None ? place + 1 : Tree.EndOf(place);

    private int Cell(int unit, int column) => (unit * _own.Columns.Length) + column;

    private bool IsText(int column) => _own.Columns[column].IsText;
}
