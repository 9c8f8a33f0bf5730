using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>Every unit's own values together with those below it, and how many of the expected answers are in them.</summary>
internal sealed class RollUp
{
    private readonly OwnValues _own;
    private readonly SubmissionSlots _slots;
    private readonly OwedForms _owed;
    private readonly ColumnOwing[][] _owing;
    private readonly decimal[][] _weights;
    private readonly int _width;

    /// <summary>Goes up the tree once, children before their parents.</summary>
    public RollUp(OwnValues own, UnitTree tree, SubmissionSlots slots, OwedForms owed)
    {
        (_own, _slots, _owed, _width) = (own, slots, owed, own.Columns.Length);
        _owing = [.. Enumerable.Range(0, owed.Patterns).Select(pattern => Array.ConvertAll(own.Columns, column => owed.OwingOf(pattern, column)))];
        _weights = Array.ConvertAll(own.Columns, column => column.Weight < 0 ? [] : new decimal[own.Units]);
        Numbers = new decimal[own.Numbers.Length];
        Texts = new string?[own.Texts.Length];
        Ranks = new int[own.Ranks.Length];
        Answered = new int[own.Ranks.Length];
        Expected = new int[own.Ranks.Length];
        for (var unit = 0; unit < tree.Count; unit++)
        {
            TakeOwn(unit);
        }

        foreach (var moved in tree.Moved.Where(moved => moved.Above >= 0))
        {
            CountOnce(moved);
        }

        for (var unit = tree.Count - 1; unit >= 0; unit--)
        {
            if (tree.ParentOf(unit) is >= 0 and var parent)
            {
                AddTo(parent, unit);
            }
        }
    }

    public decimal[] Numbers { get; }

    public string?[] Texts { get; }

    /// <summary>The rank of the latest submission that is in a value; 0 where there is none, which is missing and not zero.</summary>
    public int[] Ranks { get; }

    public int[] Answered { get; }

    public int[] Expected { get; }

    /// <summary>The figure's number; of an average the weighted sum over the sum of the weights. Null where it is missing.</summary>
    public decimal? NumberOf(int unit, int column)
    {
        var cell = (unit * _width) + column;
        return Ranks[cell] == 0 ? null
            : _own.Columns[column].Weight < 0 ? Numbers[cell]
            : _weights[column][unit] == 0 ? null
            : Numbers[cell] / _weights[column][unit];
    }

    /// <summary>True when the unit itself has to answer for the column.</summary>
    public bool IsAsked(int unit, int column) => OwingOf(unit)[column].IsAsked(_own.Columns[column].Indicator.OverTime);

    /// <summary>True when the unit itself should have answered and has not, or not for every period.</summary>
    public bool IsOwnMissing(int unit, int column) => IsAsked(unit, column) && !IsOwnComplete(unit, column);

    /// <summary>
    /// True when the unit's own value is part of the figure. What was last said by a unit that does not stand at the end is no part of a
    /// stock: its successor has it.
    /// </summary>
    public bool IsCounted(int unit, int column)
    {
        var (rank, of) = (_own.Ranks[(unit * _width) + column], _own.Columns[column]);
        return rank != 0 && of.Indicator.OverTime switch
        {
            OverTime.Last => OwingOf(unit)[column].Last || _slots.PeriodOf(rank).Equals(of.Periods[^1]),
            OverTime.First => OwingOf(unit)[column].First || _slots.PeriodOf(rank).Equals(of.Periods[0]),
            _ => true,
        };
    }

    private ColumnOwing[] OwingOf(int unit) => _owing[_owed.PatternOf(unit)];

    private void TakeOwn(int unit)
    {
        for (var column = 0; column < _width; column++)
        {
            var cell = (unit * _width) + column;
            if (IsAsked(unit, column))
            {
                Expected[cell] = 1;
                Answered[cell] = IsOwnComplete(unit, column) ? 1 : 0;
            }

            if (IsCounted(unit, column))
            {
                TakeValue(unit, cell, column);
            }
        }
    }

    private void TakeValue(int unit, int cell, int column)
    {
        var of = _own.Columns[column];
        if (of.Weight >= 0)
        {
            var weight = WeightOf(unit, of);
            Numbers[cell] = _own.Numbers[cell] * weight;
            _weights[column][unit] = weight;
        }
        else
        {
            Numbers[cell] = of.Indicator.OverUnits != OverUnits.Count ? _own.Numbers[cell] : _own.Numbers[cell] != 0 ? 1 : 0;
        }

        Ranks[cell] = _own.Ranks[cell];
        if (of.IsText)
        {
            Texts[cell] = _own.Texts[cell];
        }
    }

    private decimal WeightOf(int unit, FigureColumn average) => IsCounted(unit, average.Weight) ? _own.Numbers[(unit * _width) + average.Weight] : 0;

    private bool IsOwnComplete(int unit, int column)
    {
        var (cell, of) = ((unit * _width) + column, _own.Columns[column]);
        var isThere = of.Indicator.OverTime switch
        {
            _ when _own.Ranks[cell] == 0 => false,
            OverTime.Sum => _own.Periods[cell] >= OwingOf(unit)[column].Periods,
            OverTime.Last => _slots.PeriodOf(_own.Ranks[cell]).Equals(of.Periods[^1]),
            OverTime.First => _slots.PeriodOf(_own.Ranks[cell]).Equals(of.Periods[0]),
            _ => true,
        };
        return isThere && (of.Weight < 0 || IsOwnComplete(unit, of.Weight));
    }

    // A unit that moved is one unit for whatever holds all its places: what is counted in units is put right there, once.
    private void CountOnce(MovedUnit moved)
    {
        for (var column = 0; column < _width; column++)
        {
            if (_own.Columns[column].Indicator.OverUnits is var overUnits and not OverUnits.None)
            {
                var (at, cells) = ((moved.Above * _width) + column, Array.ConvertAll(moved.Places, place => (place * _width) + column));
                Expected[at] += cells.Max(cell => Expected[cell]) - cells.Sum(cell => Expected[cell]);
                Answered[at] += (Array.TrueForAll(cells, cell => Answered[cell] == Expected[cell]) ? cells.Max(cell => Answered[cell]) : 0)
                    - cells.Sum(cell => Answered[cell]);
                if (overUnits == OverUnits.Count)
                {
                    Numbers[at] += cells.Max(cell => Numbers[cell]) - cells.Sum(cell => Numbers[cell]);
                }
            }
        }
    }

    private void AddTo(int parent, int unit)
    {
        for (var column = 0; column < _width; column++)
        {
            var of = _own.Columns[column];
            if (of.Indicator.OverUnits == OverUnits.None)
            {
                continue;
            }

            var (to, from) = ((parent * _width) + column, (unit * _width) + column);
            Answered[to] += Answered[from];
            Expected[to] += Expected[from];
            if (Ranks[from] == 0)
            {
                continue;
            }

            if (of.Weight >= 0)
            {
                _weights[column][parent] += _weights[column][unit];
            }

            AddValue(of, to, from);
        }
    }

    private void AddValue(FigureColumn column, int to, int from)
    {
        var isFirst = Ranks[to] == 0;
        var takes = column.Indicator.OverUnits switch
        {
            OverUnits.Last => Ranks[from] > Ranks[to],
            OverUnits.Min => isFirst || Numbers[from] < Numbers[to],
            OverUnits.Max => isFirst || Numbers[from] > Numbers[to],
            _ => false,
        };
        if (column.Indicator.OverUnits is OverUnits.Sum or OverUnits.Count or OverUnits.Average)
        {
            Numbers[to] += Numbers[from];
        }
        else if (takes)
        {
            Numbers[to] = Numbers[from];
        }

        if (takes && column.IsText)
        {
            Texts[to] = Texts[from];
        }

        Ranks[to] = Math.Max(Ranks[to], Ranks[from]);
    }
}
