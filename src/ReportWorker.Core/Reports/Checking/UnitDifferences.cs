using System.Globalization;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Units that came, went, or are called or placed otherwise.</summary>
internal static class UnitDifferences
{
    public static IEnumerable<SnapshotDifference> Of(UnitPairs units) =>
    [
        .. units.Went.Select(unit => new SnapshotDifference(SnapshotPart.Unit, unit.Code, unit.Name, null, null, null, unit.Name, null)),
        .. units.Came.Select(unit => new SnapshotDifference(SnapshotPart.Unit, unit.Code, unit.Name, null, null, null, null, unit.Name)),
        .. units.Both.SelectMany(pair => Changes(
            units.Now.Units[pair.Now], Facts(units.Was, units.Was.Units[pair.Was]), Facts(units.Now, units.Now.Units[pair.Now]))),
        .. Superior(units.Was, units.Now),
    ];

    private static IEnumerable<SnapshotDifference> Superior(Snapshot was, Snapshot now) => (was.Superior, now.Superior) switch
    {
        ({ } earlier, { } later) when earlier.Code == later.Code => Changes(later, Facts(was, earlier), Facts(now, later)),
        var (earlier, later) when earlier?.Code != later?.Code =>
            [new SnapshotDifference(SnapshotPart.Unit, now.Units[0].Code, now.Units[0].Name, "superior", null, null, earlier?.Name, later?.Name)],
        _ => [],
    };

    private static IEnumerable<SnapshotDifference> Changes(
        SnapshotUnit unit, IEnumerable<(string Name, string? Value)> was, IEnumerable<(string Name, string? Value)> now) =>
        was.Zip(now)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new SnapshotDifference(
                SnapshotPart.Unit, unit.Code, unit.Name, pair.First.Name, null, null, pair.First.Value, pair.Second.Value));

    private static (string Name, string? Value)[] Facts(Snapshot snapshot, SnapshotUnit unit) =>
    [
        ("name", unit.Name),
        ("kind", unit.Kind),
        ("level", unit.Level),
        ("order", unit.Order.ToString(CultureInfo.InvariantCulture)),
        ("parent", unit.Parent < 0 ? null : snapshot.Units[unit.Parent].Code),
        ("email", unit.Email),
        ("issuer", unit.Issuer),
        ("place", unit.Place),
        ("symbol", unit.Symbol),
    ];
}
