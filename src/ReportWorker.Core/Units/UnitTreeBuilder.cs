using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Units;

/// <summary>Makes a tree of the versions that stand in windows; see the remarks on <see cref="UnitTree"/>.</summary>
internal sealed class UnitTreeBuilder
{
    private readonly DataWindow _window;
    private readonly List<Unit> _versions;
    private readonly List<DataWindow> _windows;
    private readonly List<UnitFrame> _different = [];
    private readonly UnitTreeDraft _draft = new();
    private readonly Dictionary<UnitCode, List<int>> _nodes = [];

    public UnitTreeBuilder(IReadOnlyList<Unit> versions, DataWindow window, IEnumerable<DataWindow> counted)
    {
        _window = window;
        _versions = [.. versions.OrderBy(version => version.Code).ThenBy(version => version.ValidFrom)];
        _windows = [.. counted.Append(window).Distinct().OrderBy(days => days.To).ThenBy(days => days.From)];
    }

    public UnitTree Build()
    {
        foreach (var window in _windows)
        {
            if (_different.Count > 0 && _different[^1].IsLike(_versions, window))
            {
                _draft.BeginLike(window, _different[^1].Window);
                continue;
            }

            var frame = new UnitFrame(_versions, window);
            _different.Add(frame);
            _draft.Begin(frame);
            AddAll(frame);
        }

        foreach (var (code, _) in _nodes.Where(pair => pair.Value.Count > 1).OrderBy(pair => pair.Key))
        {
            AddWhole(code);
        }

        return _draft.Arrange(_window, out _);
    }

    private void AddAll(UnitFrame frame)
    {
        var at = new Dictionary<UnitCode, int>(frame.Standing.Count);
        foreach (var unit in frame.RootsFirst())
        {
            var node = _draft.Node(frame.ParentOf(unit.Code) is { } parent ? at[parent] : -1, unit);
            at.Add(unit.Code, node);
            _draft.Take(frame.Window, unit.Code, node);
            if (!_nodes.TryGetValue(unit.Code, out var nodes))
            {
                _nodes.Add(unit.Code, nodes = []);
            }

            if (!nodes.Contains(node))
            {
                nodes.Add(node);
            }
        }
    }

    // A unit that moved stands where it stood at each time. What it came to over all of them stands apart, for its own report.
    private void AddWhole(UnitCode code)
    {
        var frames = _different.FindAll(frame => frame.Standing.ContainsKey(code));
        var whole = _draft.Whole(frames[^1].Standing[code]);
        foreach (var frame in frames)
        {
            var at = new Dictionary<UnitCode, int> { [code] = whole };
            foreach (var unit in frame.Below(code))
            {
                var node = unit.Code == code ? whole : _draft.Node(at[frame.ParentOf(unit.Code)!.Value], unit);
                at[unit.Code] = node;
                _draft.Take(frame.Window, unit.Code, node);
            }
        }
    }
}
