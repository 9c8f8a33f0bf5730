using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Aggregation;

/// <summary>From codes to places in the catalogue, and from indicators to the columns that their figures come from.</summary>
internal sealed class FigureIndex
{
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, int[]> _columns = [];

    public FigureIndex(Catalogue catalogue, FigureColumn[] columns)
    {
        // formulas stand behind what they read, so that their columns are known by then
        foreach (var indicator in catalogue.Indicators)
        {
            var code = indicator.Code.Value;
            _places.Add(code, _places.Count);
            _columns[code] = indicator.Formula is { } formula
                ? [.. formula.Paths.SelectMany(path => _columns.GetValueOrDefault(path.Segments[0], [])).Distinct().Order()]
                : Array.FindIndex(columns, column => column.Indicator.Code == indicator.Code) is >= 0 and var column ? [column] : [];
        }
    }

    /// <summary>The place of a code in the catalogue; -1 when it is no indicator.</summary>
    public int IndexOf(string code) => _places.GetValueOrDefault(code, -1);

    /// <summary>The column of an indicator, or all columns that a formula reads; none when no form of the report asks for it.</summary>
    public IReadOnlyList<int> ColumnsOf(Indicator indicator) => _columns.GetValueOrDefault(indicator.Code.Value, []);
}
