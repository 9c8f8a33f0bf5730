using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>
/// The organisation as it stood in a window: every unit behind its parent, siblings by order and code. The places in this order are dense
/// numbers, and the units below one follow it without a gap, so that arrays can be indexed by them and a subtree is a range.
/// </summary>
/// <remarks>
/// Of several versions of a unit in the window the latest counts. Where a window is made up of several, such as the months of a
/// half-year, a unit that moved between them stands in each place that it stood in, with what it gave while it stood there; what it came
/// to over all of them stands once more behind the organisation, as a root that nothing counts (a whole). A unit whose parent does not stand in the
/// window hangs under the nearest unit above that does, by the last known version of each; when there is none, and when the parent is
/// unknown, it is a root. In a cycle the unit with the smallest code becomes a root. Each of these is one of the <see cref="Problems"/>.
/// </remarks>
public sealed class UnitTree
{
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly Dictionary<UnitCode, int> _places;
    private readonly IReadOnlyDictionary<DataWindow, IReadOnlyDictionary<UnitCode, UnitPlacement>> _placements;
    private readonly Dictionary<UnitCode, int[]> _latest = [];
    private readonly Lazy<IReadOnlyList<MovedUnit>> _moved;

    internal UnitTree(
        Unit[] units,
        int[] parents,
        int wholesFrom,
        DataWindow window,
        IReadOnlyDictionary<DataWindow, IReadOnlyDictionary<UnitCode, UnitPlacement>> placements,
        IReadOnlyList<UnitProblem> problems)
    {
        (Units, _parents, OrganisationEnd, Window, _placements, Problems) = (units, parents, wholesFrom, window, placements, problems);
        _places = new Dictionary<UnitCode, int>(units.Length);
        _moved = new Lazy<IReadOnlyList<MovedUnit>>(FindMoved);
        _ends = new int[units.Length];
        for (var place = units.Length - 1; place >= 0; place--)
        {
            _ends[place] = Math.Max(_ends[place], place + 1);
            if (parents[place] >= 0)
            {
                _ends[parents[place]] = Math.Max(_ends[parents[place]], _ends[place]);
            }
        }

        foreach (var (code, placement) in placements.OrderBy(pair => pair.Key.To).ThenBy(pair => pair.Key.From).SelectMany(pair => pair.Value))
        {
            _latest[code] = placement.Places;
        }

        for (var place = 0; place < OrganisationEnd; place++)
        {
            _places[units[place].Code] = place;
        }

        for (var place = OrganisationEnd; place < units.Length; place = _ends[place])
        {
            _places[units[place].Code] = place;
        }
    }

    /// <summary>The units in the order of the tree.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>How many units there are.</summary>
    public int Count => Units.Count;

    /// <summary>The place behind the organisation's last unit; wholes of units that moved follow.</summary>
    public int OrganisationEnd { get; }

    /// <summary>The days that it shows.</summary>
    public DataWindow Window { get; }

    /// <summary>What was wrong and how it was settled is said in the remarks on this type.</summary>
    public IReadOnlyList<UnitProblem> Problems { get; }

    /// <summary>The place of each unit's parent; -1 for a root.</summary>
    public ReadOnlySpan<int> Parents => _parents;

    /// <summary>Each unit once, by the version and place that its own figures stand at, in the order of the tree.</summary>
    public IEnumerable<Unit> Organisation =>
        Units.Take(OrganisationEnd).Select(unit => unit.Code).Distinct().Select(code => Units[_places[code]]);

    /// <summary>Builds the tree.</summary>
    /// <param name="versions">All versions of all units, in any order.</param>
    /// <param name="window">The days it shows.</param>
    /// <param name="counted">The windows that are counted in it, such as those of its months; none for the one window as a whole.</param>
    public static UnitTree Build(IReadOnlyList<Unit> versions, DataWindow window, params IEnumerable<DataWindow> counted) =>
        new UnitTreeBuilder(versions, window, counted).Build();

    /// <summary>
    /// What stands against storing these versions: cycles on any day, unknown parents and successors, versions of one unit that overlap,
    /// versions that end before they begin. In the order of the versions.
    /// </summary>
    /// <param name="versions">All versions as they would be stored.</param>
    public static IReadOnlyList<UnitProblem> Validate(IReadOnlyList<Unit> versions) => new UnitValidation(versions).Run();

    /// <summary>The place of a unit, where all it gave counts; -1 when it does not stand in the window.</summary>
    public int IndexOf(UnitCode code) => _places.GetValueOrDefault(code, -1);

    /// <summary>The unit of a code; null when it does not stand in the window.</summary>
    public Unit? Find(UnitCode code) => IndexOf(code) is >= 0 and var place ? Units[place] : null;

    /// <summary>The places of a unit and all below it: from its own place up to, not including, the end.</summary>
    public Range Subtree(int place) => place.._ends[place];

    /// <summary>The unit and all below it, in order; empty when the code does not stand in the window.</summary>
    public IEnumerable<Unit> Subtree(UnitCode code) =>
        IndexOf(code) is >= 0 and var place ? Units.Take(Subtree(place)) : [];

    /// <summary>The place behind the last unit below this one.</summary>
    public int EndOf(int place) => _ends[place];

    /// <summary>The place of a unit's parent; -1 for a root.</summary>
    public int ParentOf(int place) => _parents[place];

    /// <summary>The place above; for a whole, which has none, that above the place where its unit stood last.</summary>
    internal int AboveOf(int place) => place < OrganisationEnd || _parents[place] >= 0
        ? _parents[place]
        : LatestPlaces(Units[place].Code).Where(other => other < OrganisationEnd).Select(other => _parents[other]).FirstOrDefault(-1);

    /// <summary>Who stood in one of the windows that are counted, and where what it gave for it counts.</summary>
    /// <exception cref="ArgumentException">The window is none of those that the tree was built with.</exception>
    internal IReadOnlyDictionary<UnitCode, UnitPlacement> PlacementsIn(DataWindow window) =>
        _placements.GetValueOrDefault(window) ?? throw new ArgumentException($"The tree was not built with {window}.", nameof(window));

    /// <summary>The places that take what a unit gives at the end: where it stood last, and the wholes that hold it.</summary>
    internal int[] LatestPlaces(UnitCode code) => _latest.TryGetValue(code, out var places) ? places : [];

    /// <summary>The units that stand in several places of the organisation, or of a whole.</summary>
    internal IReadOnlyList<MovedUnit> Moved => _moved.Value;

    /// <summary>The lowest place that holds all of these, perhaps one of them; -1 when only the organisation as such does.</summary>
    internal int CommonAbove(int[] places)
    {
        var common = places[0];
        while (common >= 0 && !Array.TrueForAll(places, place => place >= common && place < _ends[common]))
        {
            common = _parents[common];
        }

        return common;
    }

    /// <summary>The places of the units directly below, in order.</summary>
    public IEnumerable<int> ChildrenOf(int place)
    {
        for (var child = place + 1; child < _ends[place]; child = _ends[child])
        {
            yield return child;
        }
    }

    /// <summary>The places of the organisation's roots, in order.</summary>
    public IEnumerable<int> Roots()
    {
        for (var root = 0; root < OrganisationEnd; root = _ends[root])
        {
            yield return root;
        }
    }

    private IReadOnlyList<MovedUnit> FindMoved()
    {
        int RootOf(int place) => place < OrganisationEnd ? -1 : _parents[place] < 0 ? place : RootOf(_parents[place]);
        return OrganisationEnd == Count
            ? []
            : [.. Enumerable.Range(0, Count).GroupBy(place => (Units[place].Code, RootOf(place))).Where(places => places.Count() > 1)
                .Select(places => new MovedUnit([.. places], CommonAbove([.. places])))];
    }
}

/// <summary>A unit that stands in several places, because it moved.</summary>
/// <param name="Places">The places, in order.</param>
/// <param name="Above">The lowest place that holds all of them; -1 when none does.</param>
internal sealed record MovedUnit(int[] Places, int Above);
