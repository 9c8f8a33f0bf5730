using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// Which units owe which of the asked forms, by the versions that stood in each form's own window. Units that owe the same and are of one
/// kind share a pattern, of which there are few.
/// </summary>
internal sealed class OwedForms
{
    private readonly int[] _patterns;
    private readonly List<(string Kind, bool[] Owed)> _known = [];

    public OwedForms(UnitTree tree, IReadOnlyList<AskedForm> asked)
    {
        Asked = asked;
        _patterns = new int[tree.Count];
        var kinds = new Dictionary<string, int>();
        for (var place = 0; place < tree.Count; place++)
        {
            _patterns[place] = NumberOf(kinds, tree.Units[place].Kind);
        }

        // Each form splits the patterns so far in two: those who owe it and those who do not.
        var owing = asked.Select(form => Owing(tree, form)).ToList();
        foreach (var owes in owing)
        {
            var split = new Dictionary<(int Pattern, bool Owes), int>();
            for (var place = 0; place < tree.Count; place++)
            {
                _patterns[place] = NumberOf(split, (_patterns[place], owes[place]));
            }
        }

        for (var place = 0; place < tree.Count; place++)
        {
            if (_patterns[place] == _known.Count)
            {
                var at = place;
                _known.Add((tree.Units[place].Kind, [.. owing.Select(owes => owes[at])]));
            }
        }
    }

    /// <summary>The forms that are asked for.</summary>
    public IReadOnlyList<AskedForm> Asked { get; }

    /// <summary>How many patterns there are.</summary>
    public int Patterns => _known.Count;

    /// <summary>The pattern of the unit at a place.</summary>
    public int PatternOf(int place) => _patterns[place];

    /// <summary>True when the unit at a place owes the form.</summary>
    public bool IsOwed(int place, int form) => _known[_patterns[place]].Owed[form];

    /// <summary>What units of a pattern owe for a column.</summary>
    public ColumnOwing OwingOf(int pattern, FigureColumn column)
    {
        var (kind, owed) = _known[pattern];
        if (!column.Indicator.IsEnteredBy(kind))
        {
            return default;
        }

        var periods = column.Asked.Where(form => owed[form]).Select(form => Asked[form].Period).ToHashSet();
        return new ColumnOwing(periods.Count, periods.Contains(column.Periods[0]), periods.Contains(column.Periods[^1]));
    }

    private static bool[] Owing(UnitTree tree, AskedForm form)
    {
        var owes = new bool[tree.Count];
        foreach (var placement in tree.PlacementsIn(form.Window).Values)
        {
            if (form.Form.IsOwedBy(placement.Version))
            {
                foreach (var place in placement.Places)
                {
                    owes[place] = true;
                }
            }
        }

        return owes;
    }

    // Numbers are given in the order of the places, so that a new pattern's number is always the next.
    private static int NumberOf<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers.Add(key, number = numbers.Count);
        }

        return number;
    }
}

/// <summary>What a unit owes for a column.</summary>
/// <param name="Periods">For how many periods.</param>
/// <param name="First">True when for the first of the column's periods.</param>
/// <param name="Last">True when for the last of them.</param>
internal readonly record struct ColumnOwing(int Periods, bool First, bool Last)
{
    /// <summary>True when the unit has to answer for the figure to be complete; a stock is asked of those who stand at the end.</summary>
    public bool IsAsked(OverTime overTime) => overTime switch
    {
        OverTime.First => First,
        OverTime.Last => Last,
        _ => Periods > 0,
    };
}
