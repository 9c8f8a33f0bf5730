using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>Why figures of a unit cannot be held against those of an earlier time.</summary>
public enum ComparisonBreak
{
    /// <summary>A unit was split, and not all of its successors are in the figure.</summary>
    Split,

    /// <summary>A unit moved while the later period ran, so that only a part of it is in the figure.</summary>
    Moved,
}

/// <summary>A unit that keeps figures from being compared.</summary>
/// <param name="Reason">What happened to it.</param>
/// <param name="Unit">The unit.</param>
public sealed record BrokenComparison(ComparisonBreak Reason, Unit Unit);

/// <summary>
/// The units of an earlier time laid over a later tree, so that figures of both are added up over the same units. A unit that stands in
/// both is where it stands in the later one. A unit that was merged or renamed stands below its successor, a unit that was split below
/// what holds all its successors, and a unit that ended without one below what was above it.
/// </summary>
internal sealed class Restatement
{
    private readonly UnitTree _later;
    private readonly UnitTreeDraft _draft = new();
    private readonly Dictionary<UnitCode, Unit> _lastKnown;
    private readonly BrokenComparison?[] _broken;
    private readonly int[] _nodes;

    private Restatement(UnitTree later, IReadOnlyList<Unit> sorted)
    {
        _later = later;
        _broken = new BrokenComparison?[later.Count];
        _nodes = new int[later.Count];
        _lastKnown = sorted.GroupBy(version => version.Code).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>The earlier units in the order of the later tree.</summary>
    public UnitTree Tree { get; private set; } = null!; // set by Build

    /// <summary>The place, in <see cref="Tree"/>, of the unit at a place of the later tree.</summary>
    public int PlaceOf(int later) => _nodes[later];

    /// <summary>Why the unit at a place of the later tree cannot be compared; null when it can.</summary>
    public BrokenComparison? BrokenAt(int later) => _broken[later];

    /// <summary>Lays the units of earlier windows over a later tree.</summary>
    /// <param name="later">The later tree.</param>
    /// <param name="versions">All versions of all units.</param>
    /// <param name="window">The days of the earlier period.</param>
    /// <param name="counted">The windows that are counted in it.</param>
    public static Restatement Build(UnitTree later, IReadOnlyList<Unit> versions, DataWindow window, IEnumerable<DataWindow> counted)
    {
        var sorted = versions.OrderBy(version => version.Code).ThenBy(version => version.ValidFrom).ToList();
        var restatement = new Restatement(later, sorted);
        restatement.CopyLater();
        UnitFrame? before = null;
        foreach (var days in counted.Distinct().OrderBy(days => days.To).ThenBy(days => days.From))
        {
            if (before?.IsLike(sorted, days) is true)
            {
                restatement._draft.BeginLike(days, before.Window);
                continue;
            }

            before = new UnitFrame(sorted, days);
            restatement.Lay(before);
        }

        restatement.Tree = restatement._draft.Arrange(window, out var places);
        for (var i = 0; i < restatement._nodes.Length; i++)
        {
            restatement._nodes[i] = places[restatement._nodes[i]];
        }

        return restatement;
    }

    private void CopyLater()
    {
        for (var place = 0; place < _later.Count; place++)
        {
            _nodes[place] = _later.ParentOf(place) < 0 && place >= _later.OrganisationEnd
                ? _draft.Whole(_later.Units[place])
                : _draft.Node(_later.ParentOf(place) is >= 0 and var parent ? _nodes[parent] : -1, _later.Units[place]);
        }

        foreach (var moved in _later.Moved.Where(moved => moved.Places[0] < _later.OrganisationEnd))
        {
            Break(moved.Places, moved.Above, new BrokenComparison(ComparisonBreak.Moved, _later.Units[moved.Places[0]]));
        }
    }

    private void Lay(UnitFrame frame)
    {
        _draft.Begin(frame);
        var takers = new Dictionary<UnitCode, List<int>>(frame.Standing.Count);
        foreach (var unit in frame.RootsFirst())
        {
            var nodes = NodesOf(unit, frame.ParentOf(unit.Code) is { } parent ? takers[parent] : []);
            takers.Add(unit.Code, nodes);
            foreach (var node in nodes)
            {
                _draft.Take(frame.Window, unit.Code, node);
            }
        }
    }

    private List<int> NodesOf(Unit unit, List<int> above)
    {
        if (_later.IndexOf(unit.Code) >= 0)
        {
            return [.. _later.LatestPlaces(unit.Code).Select(place => _nodes[place])];
        }

        var successors = Successors(unit.Code);
        if (successors.Count == 1)
        {
            return [.. _later.LatestPlaces(successors[0]).Select(place => _draft.Node(_nodes[place], unit))];
        }

        if (successors.Count == 0)
        {
            return above.Count == 0 ? [_draft.Node(-1, unit)] : [.. above.Select(node => _draft.Node(node, unit))];
        }

        int[] places = [.. successors.Select(code => _later.LatestPlaces(code)[0])];
        var common = _later.CommonAbove(places);
        Break([.. successors.SelectMany(code => _later.LatestPlaces(code))], common, new BrokenComparison(ComparisonBreak.Split, unit));
        return common < 0 ? [_draft.Node(-1, unit)] : [.. _later.LatestPlaces(_later.Units[common].Code).Select(place => _draft.Node(_nodes[place], unit))];
    }

    // Those who stand in the later tree, over as many successions as it takes.
    private List<UnitCode> Successors(UnitCode code)
    {
        var (found, seen) = (new SortedSet<UnitCode>(), new HashSet<UnitCode> { code });
        var waiting = new Queue<UnitCode>(_lastKnown[code].SucceededBy);
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (_later.IndexOf(next) >= 0)
            {
                found.Add(next);
            }
            else if (_lastKnown.TryGetValue(next, out var ended))
            {
                foreach (var further in ended.SucceededBy)
                {
                    waiting.Enqueue(further);
                }
            }
        }

        return [.. found];
    }

    // From each place up to, not including, the one above all of them: a part is in these figures and the rest is not.
    private void Break(int[] places, int common, BrokenComparison broken)
    {
        foreach (var place in places)
        {
            for (var at = place; at >= 0 && !Holds(at, common); at = _later.ParentOf(at))
            {
                _broken[at] ??= broken;
            }
        }
    }

    private bool Holds(int place, int common) => common >= 0 && _later.Units[place].Code == _later.Units[common].Code;
}
