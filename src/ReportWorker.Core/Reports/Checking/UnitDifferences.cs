using System.Globalization;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Units that came, went, or are called or placed otherwise.</summary>
internal static class UnitDifferences
{
    public static IEnumerable<SnapshotDifference> Of(UnitPairs units) =>
    [
        .. units.Went.Select(unit => new SnapshotDifference(SnapshotPart.Unit, unit.Code, unit.Name, null, null, null, unit.Name, null)),
        .. units.Came.Select(unit => new SnapshotDifference(SnapshotPart.Unit, unit.Code, unit.Name, null, null, null, null, unit.Name)),
        .. units.Both.SelectMany(pair => Changes(units, pair.Was, pair.Now)),
    ];

    private static IEnumerable<SnapshotDifference> Changes(UnitPairs units, int was, int now) =>
        Facts(units.Was, was).Zip(Facts(units.Now, now))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new SnapshotDifference(
                SnapshotPart.Unit,
                units.Now.Units[now].Code,
                units.Now.Units[now].Name,
                pair.First.Name,
                null,
                null,
                pair.First.Value,
                pair.Second.Value));

    private static (string Name, string? Value)[] Facts(Snapshot snapshot, int place)
    {
        var unit = snapshot.Units[place];
        return
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
}
