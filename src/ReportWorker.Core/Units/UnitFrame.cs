using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>
/// Which versions stood in one window, and under whom; see the remarks on <see cref="UnitTree"/> for what is done about errors.
/// </summary>
internal sealed class UnitFrame
{
    private readonly Dictionary<UnitCode, Unit> _standing = [];
    private readonly Dictionary<UnitCode, Unit> _lastKnown = [];
    private readonly Dictionary<UnitCode, UnitCode?> _parents = [];
    private readonly List<UnitProblem> _problems = [];

    /// <summary>Looks at the versions in a window.</summary>
    /// <param name="versions">All versions, by code and first day.</param>
    /// <param name="window">The window.</param>
    public UnitFrame(IReadOnlyList<Unit> versions, DataWindow window)
    {
        Window = window;
        foreach (var version in versions)
        {
            _lastKnown[version.Code] = version;
            if (version.Overlaps(window))
            {
                _standing[version.Code] = version;
            }
        }

        foreach (var unit in _standing.Values)
        {
            _parents[unit.Code] = StandingParent(unit);
        }

        foreach (var cycle in UnitCycles.Find(_standing.Keys, code => _parents[code]))
        {
            _parents[cycle[0]] = null;
            _problems.Add(UnitCycles.Problem(cycle, _standing));
        }
    }

    /// <summary>The window.</summary>
    public DataWindow Window { get; }

    /// <summary>The latest version of each unit that stood in the window.</summary>
    public IReadOnlyDictionary<UnitCode, Unit> Standing => _standing;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<UnitProblem> Problems => _problems;

    /// <summary>The unit above; null for a root.</summary>
    public UnitCode? ParentOf(UnitCode code) => _parents[code];

    /// <summary>True when the same versions stand in another window, so that everything is as in this one.</summary>
    /// <param name="versions">All versions, as they were given here.</param>
    /// <param name="window">The other window.</param>
    public bool IsLike(IReadOnlyList<Unit> versions, DataWindow window) =>
        versions.All(version => version.Overlaps(window) == version.Overlaps(Window));

    /// <summary>The units, each behind its parent.</summary>
    public IEnumerable<Unit> RootsFirst()
    {
        var children = Children();
        return Walk(children[default], children);
    }

    /// <summary>A unit and all below it, each behind its parent.</summary>
    public IEnumerable<Unit> Below(UnitCode code) => Walk([_standing[code]], Children());

    private ILookup<UnitCode, Unit> Children() => _standing.Values.ToLookup(unit => _parents[unit.Code] ?? default);

    private static IEnumerable<Unit> Walk(IEnumerable<Unit> first, ILookup<UnitCode, Unit> children)
    {
        var waiting = new Queue<Unit>(first);
        while (waiting.TryDequeue(out var unit))
        {
            yield return unit;
            foreach (var child in children[unit.Code])
            {
                waiting.Enqueue(child);
            }
        }
    }

    private UnitCode? StandingParent(Unit unit)
    {
        if (unit.Parent is not { } parent || _standing.ContainsKey(parent))
        {
            return unit.Parent;
        }

        if (!_lastKnown.TryGetValue(parent, out var above))
        {
            _problems.Add(new UnitProblem(UnitProblemKind.UnknownParent, unit, Messages.UnitParentUnknown(unit.Name, parent.Value)));
            return null;
        }

        _problems.Add(new UnitProblem(UnitProblemKind.ParentNotValid, unit, Messages.UnitParentNotValid(unit.Name, above.Name)));
        var seen = new HashSet<UnitCode> { unit.Code };
        while (above is not null && !_standing.ContainsKey(above.Code))
        {
            above = seen.Add(above.Code) && above.Parent is { } next ? _lastKnown.GetValueOrDefault(next) : null;
        }

        return above?.Code == unit.Code ? null : above?.Code;
    }
}
