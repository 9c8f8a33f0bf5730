using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>Makes a tree of the versions that stand in a window; see the remarks on <see cref="UnitTree"/> for what it does with errors.</summary>
internal sealed class UnitTreeBuilder
{
    private readonly DataWindow _window;
    private readonly Dictionary<UnitCode, Unit> _standing = [];
    private readonly Dictionary<UnitCode, Unit> _lastKnown = [];
    private readonly Dictionary<UnitCode, UnitCode?> _parents = [];
    private readonly List<UnitProblem> _problems = [];

    public UnitTreeBuilder(IReadOnlyList<Unit> versions, DataWindow window)
    {
        _window = window;
        foreach (var version in versions.OrderBy(version => version.Code).ThenBy(version => version.ValidFrom))
        {
            _lastKnown[version.Code] = version;
            if (version.Overlaps(window))
            {
                _standing[version.Code] = version;
            }
        }
    }

    public UnitTree Build()
    {
        foreach (var unit in _standing.Values)
        {
            _parents[unit.Code] = StandingParent(unit);
        }

        foreach (var cycle in UnitCycles.Find(_standing.Keys, code => _parents[code]))
        {
            _parents[cycle[0]] = null;
            _problems.Add(UnitCycles.Problem(cycle, _standing));
        }

        return Arrange();
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

    private UnitTree Arrange()
    {
        var children = _standing.Values
            .OrderBy(unit => unit.Order)
            .ThenBy(unit => unit.Code)
            .ToLookup(unit => _parents[unit.Code] ?? default);
        var units = new List<Unit>(_standing.Count);
        var places = new List<int>(_standing.Count);
        var waiting = new Stack<(Unit Unit, int Parent)>();
        Push(default, -1);
        while (waiting.TryPop(out var next))
        {
            units.Add(next.Unit);
            places.Add(next.Parent);
            Push(next.Unit.Code, units.Count - 1);
        }

        return new UnitTree([.. units], [.. places], _window, _problems);

        // the last sibling first: a stack gives them back in order
        void Push(UnitCode parent, int place)
        {
            foreach (var child in children[parent].Reverse())
            {
                waiting.Push((child, place));
            }
        }
    }
}
