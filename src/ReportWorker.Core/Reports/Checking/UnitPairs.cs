namespace ReportWorker.Core.Reports.Checking;

/// <summary>
/// The units of two snapshots, the same ones together. A unit that moved within the period stands in several places; the first is held
/// against the first.
/// </summary>
internal sealed class UnitPairs
{
    private readonly Dictionary<string, string> _names;

    public UnitPairs(Snapshot was, Snapshot now)
    {
        (Was, Now) = (was, now);
        _names = now.Units.Concat(was.Units).DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code, unit => unit.Name);
        var before = Numbered(was);
        var after = Numbered(now);
        Both = [.. before.Keys.Where(after.ContainsKey).Select(key => (before[key], after[key]))];
        Went = [.. before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => was.Units[pair.Value])];
        Came = [.. after.Where(pair => !before.ContainsKey(pair.Key)).Select(pair => now.Units[pair.Value])];
    }

    public Snapshot Was { get; }

    public Snapshot Now { get; }

    /// <summary>The places of each unit that is in both.</summary>
    public IReadOnlyList<(int Was, int Now)> Both { get; }

    public IReadOnlyList<SnapshotUnit> Went { get; }

    public IReadOnlyList<SnapshotUnit> Came { get; }

    /// <summary>What a unit of either is called, by the later one where it is in both.</summary>
    public string NameOf(string code) => _names[code];

    // Places in the order of the earlier snapshot's tree.
    private static OrderedDictionary<(string Code, int Nth), int> Numbered(Snapshot snapshot)
    {
        var seen = new Dictionary<string, int>();
        var places = new OrderedDictionary<(string Code, int Nth), int>();
        for (var place = 0; place < snapshot.Units.Count; place++)
        {
            var code = snapshot.Units[place].Code;
            var nth = seen[code] = seen.GetValueOrDefault(code) + 1;
            places.Add((code, nth), place);
        }

        return places;
    }
}
