namespace ReportWorker.Core.Reports.Checking;

/// <summary>Everything that two snapshots of one report, period and unit say differently.</summary>
internal static class SnapshotComparison
{
    public static IReadOnlyList<SnapshotDifference> Of(Snapshot was, Snapshot now)
    {
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

        // The format follows the day on which an edition is made; the data do not decide on it.
        var hash = SnapshotJson.Write(now with { Profile = was.Profile }).Hash;
        return found.Count > 0 || isOlder || was.Blob.Hash == hash
            ? found
            : [new SnapshotDifference(SnapshotPart.Definition, null, null, "snapshot", null, null, was.Blob.Hash, hash)];
    }
}
