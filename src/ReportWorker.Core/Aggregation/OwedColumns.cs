using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>Which columns a unit has to answer; units of one kind and level owe the same.</summary>
internal sealed class OwedColumns(FigureColumn[] columns)
{
    private readonly Dictionary<(string Kind, string Level), bool[]> _known = [];

    /// <summary>True at each column that the unit has to answer.</summary>
    public bool[] Of(Unit unit)
    {
        if (!_known.TryGetValue((unit.Kind, unit.Level), out var owed))
        {
            _known[(unit.Kind, unit.Level)] = owed = Array.ConvertAll(columns, column => column.IsOwedBy(unit));
        }

        return owed;
    }
}
