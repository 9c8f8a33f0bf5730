using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>Every unit's own values together with those below it, and how many of the expected answers are in them.</summary>
internal sealed class RollUp
{
    private readonly OwnValues _own;
    private readonly int _width;

    /// <summary>Goes up the tree once, children before their parents.</summary>
    public RollUp(OwnValues own, UnitTree tree, SubmissionSlots slots)
    {
        (_own, _width) = (own, own.Columns.Length);
        Numbers = new decimal[own.Numbers.Length];
        Texts = new string?[own.Texts.Length];
        Ranks = new int[own.Ranks.Length];
        Answered = new int[own.Ranks.Length];
        Expected = new int[own.Ranks.Length];
        TakeOwn(tree, slots);
        for (var unit = tree.Count - 1; unit >= 0; unit--)
        {
            if (tree.ParentOf(unit) is >= 0 and var parent)
            {
                AddTo(parent * _width, unit * _width);
            }
        }
    }

    public decimal[] Numbers { get; }

    public string?[] Texts { get; }

    /// <summary>The rank of the latest submission that is in a value; 0 where there is none, which is missing and not zero.</summary>
    public int[] Ranks { get; }

    public int[] Answered { get; }

    public int[] Expected { get; }

    /// <summary>True when the unit itself should have answered and has not, or not for every period.</summary>
    public bool IsOwnMissing(UnitTree tree, SubmissionSlots slots, int unit, int column) =>
        _own.Columns[column].IsOwedBy(tree.Units[unit]) && !IsOwnComplete((unit * _width) + column, _own.Columns[column], slots);

    private void TakeOwn(UnitTree tree, SubmissionSlots slots)
    {
        var owed = new OwedColumns(_own.Columns);
        for (var unit = 0; unit < tree.Count; unit++)
        {
            var asked = owed.Of(tree.Units[unit]);
            for (var column = 0; column < _width; column++)
            {
                TakeOwn((unit * _width) + column, _own.Columns[column], asked[column], slots);
            }
        }
    }

    private void TakeOwn(int cell, FigureColumn column, bool isAsked, SubmissionSlots slots)
    {
        if (isAsked)
        {
            Expected[cell] = 1;
            Answered[cell] = IsOwnComplete(cell, column, slots) ? 1 : 0;
        }

        if (_own.Ranks[cell] == 0)
        {
            return;
        }

        Ranks[cell] = _own.Ranks[cell];
        var counts = column.Indicator.OverUnits == OverUnits.Count;
        Numbers[cell] = !counts ? _own.Numbers[cell] : _own.Numbers[cell] != 0 ? 1 : 0;
        if (column.IsText)
        {
            Texts[cell] = _own.Texts[cell];
        }
    }

    private bool IsOwnComplete(int cell, FigureColumn column, SubmissionSlots slots) => column.Indicator.OverTime switch
    {
        _ when _own.Ranks[cell] == 0 => false,
        OverTime.Sum => _own.Periods[cell] >= column.Periods.Count,
        OverTime.Last => slots.ByRank[_own.Ranks[cell] - 1].Period.Equals(column.Periods[^1]),
        OverTime.First => slots.ByRank[_own.Ranks[cell] - 1].Period.Equals(column.Periods[0]),
        _ => true,
    };

    private void AddTo(int parent, int unit)
    {
        for (var column = 0; column < _width; column++)
        {
            var overUnits = _own.Columns[column].Indicator.OverUnits;
            var (to, from) = (parent + column, unit + column);
            if (overUnits == OverUnits.None)
            {
                continue;
            }

            Answered[to] += Answered[from];
            Expected[to] += Expected[from];
            if (Ranks[from] != 0)
            {
                AddValue(overUnits, to, from, _own.Columns[column].IsText);
            }
        }
    }

    private void AddValue(OverUnits overUnits, int to, int from, bool isText)
    {
        var isFirst = Ranks[to] == 0;
        var takes = overUnits switch
        {
            OverUnits.Last => Ranks[from] > Ranks[to],
            OverUnits.Min => isFirst || Numbers[from] < Numbers[to],
            OverUnits.Max => isFirst || Numbers[from] > Numbers[to],
            _ => false,
        };
        if (overUnits is OverUnits.Sum or OverUnits.Count)
        {
            Numbers[to] += Numbers[from];
        }
        else if (takes)
        {
            Numbers[to] = Numbers[from];
        }

        if (takes && isText)
        {
            Texts[to] = Texts[from];
        }

        Ranks[to] = Math.Max(Ranks[to], Ranks[from]);
    }
}
