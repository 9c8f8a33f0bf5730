namespace ReportWorker.Core.Reports.Checking;

/// <summary>Everything that two snapshots of one report, period and unit say differently.</summary>
internal static class SnapshotComparison
{
    public static IReadOnlyList<SnapshotDifference> Of(Snapshot was, Snapshot now)
    {
        now = InVersion(was.Version, now);
        var units = new UnitPairs(was, now);

        // What older versions do not hold is no difference.
        var isOlder = was.Version < 2;
        IReadOnlyList<SnapshotDifference> found =
        [
            .. UnitDifferences.Of(units),
            .. SourceDifferences.Submissions(units),
            .. FigureDifferences.Values(units),
            .. FigureDifferences.Coverage(units),
            .. isOlder ? [] : FigureDifferences.Targets(units),
            .. isOlder ? [] : EarlierDifferences.Of(units),
            .. SourceDifferences.Narratives(units),
            .. SourceDifferences.Answers(units),
            .. DefinitionDifferences.Rules(units),
            .. DefinitionDifferences.Of(units, isOlder),
        ];

        if (found.Count > 0 || isOlder)
        {
            return found;
        }

        // The format follows the day on which an edition is made; the data do not decide on it.
        var hash = SnapshotJson.Write(now with { Profile = was.Profile }).Hash;
        return was.Blob.Hash == hash
            ? found
            : [new SnapshotDifference(SnapshotPart.Definition, null, null, "snapshot", null, null, was.Blob.Hash, hash)];
    }

    // The third version came with issuers, places and symbols of units, and the unit above.
    private static Snapshot InVersion(int version, Snapshot snapshot) => version >= 3 ? snapshot : snapshot with
    {
        Version = version,
        Superior = null,
        Units = [.. snapshot.Units.Select(unit => unit with { Issuer = null, Place = null, Symbol = null })],
    };
}
