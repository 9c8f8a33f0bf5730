using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Figures that differ, indicator by indicator, then in the order of the tree.</summary>
internal static class FigureDifferences
{
    /// <summary>The columns of both snapshots, the same ones together, and where they stand.</summary>
    public static IEnumerable<(SnapshotColumn Was, SnapshotColumn Now, int WasAt, int NowAt)> Columns(UnitPairs units)
    {
        var now = units.Now.Columns.Select((column, place) => (column, place)).ToDictionary(pair => pair.column.Code);
        for (var place = 0; place < units.Was.Columns.Count; place++)
        {
            if (now.TryGetValue(units.Was.Columns[place].Code, out var other))
            {
                yield return (units.Was.Columns[place], other.column, place, other.place);
            }
        }
    }

    public static IEnumerable<SnapshotDifference> Values(UnitPairs units) =>
        Columns(units).SelectMany(columns => units.Both
            .Where(pair => !Equals(columns.Was.Values[pair.Was], columns.Now.Values[pair.Now]))
            .Select(pair => Difference(SnapshotPart.Figure, units, columns.Now, pair.Now) with
            {
                Was = Print(columns.Was.Values[pair.Was], columns.Now.Values[pair.Now], columns.Was.Format),
                Is = Print(columns.Now.Values[pair.Now], columns.Was.Values[pair.Was], columns.Now.Format),
            }));

    public static IEnumerable<SnapshotDifference> Coverage(UnitPairs units) =>
        Columns(units).SelectMany(columns => units.Both
            .Select(pair => (pair.Now, Was: CoverageOf(columns.Was, pair.Was), Is: CoverageOf(columns.Now, pair.Now)))
            .Where(pair => pair.Was != pair.Is)
            .Select(pair => Difference(SnapshotPart.Coverage, units, columns.Now, pair.Now) with { Was = pair.Was.ToString(), Is = pair.Is.ToString() }));

    public static IEnumerable<SnapshotDifference> Targets(UnitPairs units) =>
        Columns(units).SelectMany(columns => units.Both
            .Select(pair => (pair.Now, Was: (object?)columns.Was.Targets?[pair.Was], Is: (object?)columns.Now.Targets?[pair.Now]))
            .Where(pair => !Equals(pair.Was, pair.Is))
            .Select(pair => Difference(SnapshotPart.Target, units, columns.Now, pair.Now) with
            {
                Was = Print(pair.Was, pair.Is, columns.Was.Format),
                Is = Print(pair.Is, pair.Was, columns.Now.Format),
            }));

    /// <summary>The difference at a unit, still without what was and is.</summary>
    public static SnapshotDifference Difference(SnapshotPart part, UnitPairs units, SnapshotColumn column, int place) =>
        new(part, units.Now.Units[place].Code, units.Now.Units[place].Name, column.Code, column.Label, null, null, null);

    /// <summary>A value as the document prints it; with all its places where another value would look the same.</summary>
    public static string? Print(object? value, object? other, ValueFormat format)
    {
        var printed = VietnameseFormat.Print(value, format);
        return value is decimal number && other is decimal && number != (decimal)other && printed == VietnameseFormat.Print(other, format)
            ? number.ToString(VietnameseText.Culture)
            : printed;
    }

    private static Coverage CoverageOf(SnapshotColumn column, int place) => new(column.Answered[place], column.Expected[place]);
}
