using System.Globalization;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Figures of earlier periods that differ.</summary>
internal static class EarlierDifferences
{
    public static IEnumerable<SnapshotDifference> Of(UnitPairs units) =>
        units.Was.Earlier.SelectMany(was => units.Now.Earlier.Where(now => now.Basis == was.Basis).SelectMany(now => Of(units, was, now)));

    private static IEnumerable<SnapshotDifference> Of(UnitPairs units, SnapshotEarlier was, SnapshotEarlier now)
    {
        var columns = FigureDifferences.Columns(units).ToList();
        var (brokenBefore, brokenAfter) = (BrokenIn(was), BrokenIn(now));
        foreach (var pair in units.Both)
        {
            var (before, after) = (brokenBefore.GetValueOrDefault(pair.Was), brokenAfter.GetValueOrDefault(pair.Now));
            if (before != after)
            {
                var unit = units.Now.Units[pair.Now];
                yield return new SnapshotDifference(SnapshotPart.Earlier, unit.Code, unit.Name, null, null, now.Period, before, after);
            }

            foreach (var column in columns)
            {
                var (old, current) = (was.Columns[column.WasAt], now.Columns[column.NowAt]);
                var (x, y) = (old.Values[pair.Was], current.Values[pair.Now]);
                var (answered, answers) = (Coverage(old, pair.Was), Coverage(current, pair.Now));
                if (!Equals(x, y) || answered != answers)
                {
                    yield return FigureDifferences.Difference(SnapshotPart.Earlier, units, column.Now, pair.Now) with
                    {
                        Period = now.Period,
                        Was = $"{FigureDifferences.Print(x, y, column.Was.Format) ?? "…"} ({answered})",
                        Is = $"{FigureDifferences.Print(y, x, column.Now.Format) ?? "…"} ({answers})",
                    };
                }
            }
        }
    }

    private static Dictionary<int, string> BrokenIn(SnapshotEarlier earlier) =>
        earlier.Broken.ToDictionary(broken => broken.Unit, broken => $"{broken.Reason}: {broken.Name}");

    private static string Coverage(SnapshotEarlierColumn column, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{column.Answered[place]}/{column.Expected[place]}");
}
