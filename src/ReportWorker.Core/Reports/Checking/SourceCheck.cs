using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>
/// Adds up once more the very answers that a snapshot names. A difference means that stored values were changed behind the program's
/// back: revisions are never overwritten by it. Earlier periods, whose answers a snapshot does not name, are left out, and so are formulas
/// that read otherwise today.
/// </summary>
public sealed class SourceCheck(ReportReader reader)
{
    /// <summary>The figures, texts and answers that are not what the snapshot says.</summary>
    internal async Task<IReadOnlyList<SnapshotDifference>> RunAsync(
        ReportDefinition report, Snapshot snapshot, UnitCode unit, CancellationToken cancellationToken)
    {
        var (again, found) = await CompareAsync(report, snapshot, unit, null, cancellationToken);

        // Units that were changed since are no fault of the values: then it is added up over the units as they were.
        return found.Count == 0 || (again is not null && SameTree(snapshot, again)) || snapshot.Units.CountBy(one => one.Code).Any(pair => pair.Value > 1)
            ? found
            : (await CompareAsync(report, snapshot, unit, UnitsOf(snapshot), cancellationToken)).Found;
    }

    private async Task<(Snapshot? Again, IReadOnlyList<SnapshotDifference> Found)> CompareAsync(
        ReportDefinition report, Snapshot snapshot, UnitCode unit, IReadOnlyList<Unit>? versions, CancellationToken cancellationToken)
    {
        var input = await reader.ReadNamedAsync(report, snapshot, versions, cancellationToken);
        if (input.Tree.Find(unit) is not { } scope)
        {
            return (null, [new SnapshotDifference(SnapshotPart.Unit, unit.Value, snapshot.Units[0].Name, null, null, null, snapshot.Units[0].Name, null)]);
        }

        var again = input.SnapshotOf(scope);
        var units = new UnitPairs(snapshot, again);
        var otherwise = FigureDifferences.Columns(units)
            .Where(columns => columns.Was.Formula != columns.Now.Formula)
            .Select(columns => columns.Now.Code)
            .ToHashSet();
        return (again,
        [
            .. SourceDifferences.Submissions(units),
            .. FigureDifferences.Values(units).Where(difference => !otherwise.Contains(difference.Code!)),
            .. SourceDifferences.Narratives(units).Where(difference => again.Sections.Contains(difference.Code!)),
        ]);
    }

    private static bool SameTree(Snapshot was, Snapshot now) =>
        was.Units.Select(unit => (unit.Code, unit.Kind, unit.Level, unit.Parent))
            .SequenceEqual(now.Units.Select(unit => (unit.Code, unit.Kind, unit.Level, unit.Parent)));

    private static IReadOnlyList<Unit> UnitsOf(Snapshot snapshot) => [.. snapshot.Units.Select(unit => new Unit(
        UnitCode.Parse(unit.Code),
        unit.Name,
        unit.Kind,
        unit.Level,
        unit.Parent < 0 ? null : UnitCode.Parse(snapshot.Units[unit.Parent].Code),
        unit.Order,
        DateOnly.MinValue,
        null,
        UnitCodeList.Empty,
        unit.Email))];
}
