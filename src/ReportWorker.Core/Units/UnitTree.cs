using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>
/// The organisation as it stood in a window: one version of each unit, every unit behind its parent, siblings by order and code.
/// The places in this order are dense numbers, and the units below one follow it without a gap, so that arrays can be indexed by them
/// and a subtree is a range.
/// </summary>
/// <remarks>
/// Of several versions of a unit in the window the latest counts. A unit whose parent does not stand in the window hangs under the
/// nearest unit above that does, by the last known version of each; when there is none, and when the parent is unknown, it is a root.
/// In a cycle the unit with the smallest code becomes a root. Each of these is one of the <see cref="Problems"/>.
/// </remarks>
public sealed class UnitTree
{
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly Dictionary<UnitCode, int> _places;

    internal UnitTree(Unit[] units, int[] parents, DataWindow window, IReadOnlyList<UnitProblem> problems)
    {
        (Units, _parents, Window, Problems) = (units, parents, window, problems);
        _places = new Dictionary<UnitCode, int>(units.Length);
        _ends = new int[units.Length];
        for (var place = units.Length - 1; place >= 0; place--)
        {
            _places.Add(units[place].Code, place);
            _ends[place] = Math.Max(_ends[place], place + 1);
            if (parents[place] >= 0)
            {
                _ends[parents[place]] = Math.Max(_ends[parents[place]], _ends[place]);
            }
        }
    }

    /// <summary>The units in the order of the tree.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>How many units there are.</summary>
    public int Count => Units.Count;

    /// <summary>The days that it shows.</summary>
    public DataWindow Window { get; }

    /// <summary>What was wrong and how it was settled is said in the remarks on this type.</summary>
    public IReadOnlyList<UnitProblem> Problems { get; }

    /// <summary>The place of each unit's parent; -1 for a root.</summary>
    public ReadOnlySpan<int> Parents => _parents;

    /// <summary>Builds the tree.</summary>
    /// <param name="versions">All versions of all units, in any order.</param>
    /// <param name="window">The days it shows.</param>
    public static UnitTree Build(IReadOnlyList<Unit> versions, DataWindow window) => new UnitTreeBuilder(versions, window).Build();

    /// <summary>
    /// What stands against storing these versions: cycles on any day, unknown parents and successors, versions of one unit that overlap,
    /// versions that end before they begin. In the order of the versions.
    /// </summary>
    /// <param name="versions">All versions as they would be stored.</param>
    public static IReadOnlyList<UnitProblem> Validate(IReadOnlyList<Unit> versions) => new UnitValidation(versions).Run();

    /// <summary>The place of a unit; -1 when it does not stand in the window.</summary>
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

    /// <summary>The places of the units directly below, in order.</summary>
    public IEnumerable<int> ChildrenOf(int place)
    {
        for (var child = place + 1; child < _ends[place]; child = _ends[child])
        {
            yield return child;
        }
    }

    /// <summary>The places of the roots, in order.</summary>
    public IEnumerable<int> Roots()
    {
        for (var root = 0; root < Count; root = _ends[root])
        {
            yield return root;
        }
    }
}
