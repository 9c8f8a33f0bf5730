using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>A tree while it is put together: nodes by number, and which of them take what a unit gave for a window.</summary>
internal sealed class UnitTreeDraft
{
    private readonly List<Unit> _units = [];
    private readonly List<int> _parents = [];
    private readonly HashSet<int> _wholes = [];
    private readonly Dictionary<(int Parent, UnitCode Code), int> _nodes = [];
    private readonly Dictionary<DataWindow, Dictionary<UnitCode, List<int>>> _takers = [];
    private readonly Dictionary<DataWindow, UnitFrame> _frames = [];
    private readonly List<UnitProblem> _problems = [];

    /// <summary>The node of a unit under another; made where there is none, and told the version that was seen last.</summary>
    /// <param name="parent">The parent's node; -1 for a root.</param>
    /// <param name="unit">The version.</param>
    public int Node(int parent, Unit unit)
    {
        if (!_nodes.TryGetValue((parent, unit.Code), out var node))
        {
            _nodes.Add((parent, unit.Code), node = New(parent, unit));
        }

        _units[node] = unit;
        return node;
    }

    /// <summary>A node for a unit that stood in several places, with all of them together; nothing above counts it.</summary>
    public int Whole(Unit unit)
    {
        var node = New(-1, unit);
        _wholes.Add(node);
        return node;
    }

    /// <summary>Which nodes take what the units give for a window: none yet.</summary>
    public void Begin(UnitFrame frame)
    {
        _frames.Add(frame.Window, frame);
        _takers.Add(frame.Window, new Dictionary<UnitCode, List<int>>(frame.Standing.Count));
        _problems.AddRange(frame.Problems.Where(problem => !_problems.Exists(known => known.Kind == problem.Kind && known.Unit == problem.Unit)));
    }

    /// <summary>As <see cref="Begin"/>, with the nodes of another window in which the same versions stand.</summary>
    public void BeginLike(DataWindow window, DataWindow other)
    {
        _frames.Add(window, _frames[other]);
        _takers.Add(window, _takers[other]);
    }

    /// <summary>Lets a node take what a unit gives for a window.</summary>
    public void Take(DataWindow window, UnitCode code, int node)
    {
        if (!_takers[window].TryGetValue(code, out var nodes))
        {
            _takers[window].Add(code, nodes = []);
        }

        nodes.Add(node);
    }

    /// <summary>The tree: siblings by order and code, wholes last.</summary>
    /// <param name="window">The days it shows.</param>
    /// <param name="places">The place of each node.</param>
    public UnitTree Arrange(DataWindow window, out int[] places)
    {
        places = new int[_units.Count];
        var (units, parents) = (new Unit[_units.Count], new int[_units.Count]);
        var children = Enumerable.Range(0, _units.Count)
            .OrderBy(_wholes.Contains).ThenBy(node => _units[node].Order).ThenBy(node => _units[node].Code)
            .ToLookup(node => _parents[node]);
        var waiting = new Stack<int>(children[-1].Reverse());
        for (var place = 0; waiting.TryPop(out var node); place++)
        {
            (places[node], units[place]) = (place, _units[node]);
            parents[place] = _parents[node] < 0 ? -1 : places[_parents[node]];
            foreach (var child in children[node].Reverse())
            {
                waiting.Push(child);
            }
        }

        return new UnitTree(units, parents, _wholes.Count == 0 ? units.Length : _wholes.Min(At(places)), window, Placements(places), _problems);
    }

    private static Func<int, int> At(int[] places) => node => places[node];

    private Dictionary<DataWindow, IReadOnlyDictionary<UnitCode, UnitPlacement>> Placements(int[] places)
    {
        var made = new Dictionary<Dictionary<UnitCode, List<int>>, IReadOnlyDictionary<UnitCode, UnitPlacement>>(ReferenceEqualityComparer.Instance);
        var placements = new Dictionary<DataWindow, IReadOnlyDictionary<UnitCode, UnitPlacement>>();
        foreach (var (window, takers) in _takers)
        {
            if (!made.TryGetValue(takers, out var placement))
            {
                var standing = _frames[window].Standing;
                placement = takers.ToDictionary(
                    pair => pair.Key, pair => new UnitPlacement(standing[pair.Key], [.. pair.Value.Select(node => places[node])]));
                made.Add(takers, placement);
            }

            placements.Add(window, placement);
        }

        return placements;
    }

    private int New(int parent, Unit unit)
    {
        _units.Add(unit);
        _parents.Add(parent);
        return _units.Count - 1;
    }
}

/// <summary>Where a unit counts for a window.</summary>
/// <param name="Version">The version that stood in the window; the latest, where there were several.</param>
/// <param name="Places">The places that take what it gave: where it stood, and the wholes that hold it.</param>
internal sealed record UnitPlacement(Unit Version, int[] Places);
