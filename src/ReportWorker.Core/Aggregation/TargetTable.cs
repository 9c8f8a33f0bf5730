using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// The planned values of a year for every unit: the unit's own where it was given one, otherwise the sum of those of the units directly
/// below it.
/// </summary>
internal sealed class TargetTable
{
    private readonly Dictionary<IndicatorCode, decimal?[]> _values = [];

    /// <summary>Places targets in a tree and adds up those above which none was given.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="targets">The targets of one year; those of units that do not stand in the tree are left out.</param>
    public TargetTable(UnitTree tree, IReadOnlyList<Target> targets)
    {
        foreach (var group in targets.GroupBy(target => target.Indicator))
        {
            var values = new decimal?[tree.Count];
            var own = new bool[tree.Count];
            foreach (var target in group)
            {
                foreach (var place in tree.LatestPlaces(target.Unit))
                {
                    (values[place], own[place]) = (target.Value, true);
                }
            }

            for (var place = tree.Count - 1; place >= 0; place--)
            {
                if (tree.ParentOf(place) is >= 0 and var parent && !own[parent] && values[place] is { } value)
                {
                    values[parent] = (values[parent] ?? 0) + value;
                }
            }

            _values.Add(group.Key, values);
        }
    }

    /// <summary>The target of the unit at a place; null when there is none.</summary>
    public decimal? Find(int place, IndicatorCode indicator) => _values.GetValueOrDefault(indicator)?[place];

    /// <summary>True when there is a target for the indicator at all.</summary>
    public bool Has(IndicatorCode indicator) => _values.ContainsKey(indicator);
}
