using System.Globalization;
using ReportWorker.Core.Aggregation;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>What units gave: which answers count, which texts, and which answers are missing or late.</summary>
internal static class SourceDifferences
{
    public static IEnumerable<SnapshotDifference> Submissions(UnitPairs units)
    {
        var was = SourcesOf(units.Was);
        var now = SourcesOf(units.Now);
        foreach (var key in was.Keys.Union(now.Keys))
        {
            var (before, after) = (was.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (before?.Revision != after?.Revision || before?.SourceHash != after?.SourceHash)
            {
                yield return new SnapshotDifference(
                    SnapshotPart.Submission, key.Unit, units.NameOf(key.Unit), key.Form, null, key.Period, Text(before), Text(after));
            }
        }
    }

    public static IEnumerable<SnapshotDifference> Narratives(UnitPairs units)
    {
        var was = TextsOf(units.Was);
        var now = TextsOf(units.Now);
        return was.Keys.Union(now.Keys)
            .Where(key => was.GetValueOrDefault(key) != now.GetValueOrDefault(key))
            .Select(key => new SnapshotDifference(
                SnapshotPart.Narrative,
                key.Unit,
                units.NameOf(key.Unit),
                key.Section,
                null,
                null,
                was.GetValueOrDefault(key),
                now.GetValueOrDefault(key)));
    }

    public static IEnumerable<SnapshotDifference> Answers(UnitPairs units)
    {
        var isOlder = units.Was.Version < 2;
        var was = StatesOf(units.Was, !isOlder);
        var now = StatesOf(units.Now, !isOlder);
        var standing = units.Both.Select(pair => units.Now.Units[pair.Now].Code).ToHashSet();
        return was.Keys.Union(now.Keys)
            .Where(key => standing.Contains(key.Unit))
            .Select(key => (Key: key, Was: was.GetValueOrDefault(key), Is: now.GetValueOrDefault(key)))
            .Where(pair => pair.Was != pair.Is)
            .Select(pair => new SnapshotDifference(
                SnapshotPart.Answer,
                pair.Key.Unit,
                units.NameOf(pair.Key.Unit),
                pair.Key.Form,
                null,
                pair.Key.Period,
                pair.Was.ToString(),
                pair.Is.ToString()));
    }

    private static Dictionary<(string Unit, string Form, string Period), SnapshotSource> SourcesOf(Snapshot snapshot)
    {
        var sources = new Dictionary<(string Unit, string Form, string Period), SnapshotSource>();
        foreach (var source in snapshot.Sources)
        {
            sources.TryAdd((snapshot.Units[source.Unit].Code, source.Form, source.Period), source);
        }

        return sources;
    }

    private static Dictionary<(string Unit, string Section), string> TextsOf(Snapshot snapshot) => snapshot.Narratives
        .GroupBy(narrative => (snapshot.Units[narrative.Unit].Code, narrative.Section))
        .ToDictionary(group => group.Key, group => string.Join("\n\n", group.Select(narrative => narrative.Text)));

    // Of what was answered on time nothing is kept, which is the state that the default value means.
    private static Dictionary<(string Unit, string Form, string Period), AnswerState> StatesOf(Snapshot snapshot, bool withLate)
    {
        var states = new Dictionary<(string Unit, string Form, string Period), AnswerState>();
        foreach (var gap in withLate ? snapshot.Late : [])
        {
            states[KeyOf(snapshot, gap)] = AnswerState.Late;
        }

        foreach (var gap in snapshot.Missing)
        {
            states[KeyOf(snapshot, gap)] = AnswerState.Missing;
        }

        return states;
    }

    private static (string Unit, string Form, string Period) KeyOf(Snapshot snapshot, SnapshotGap gap) =>
        (snapshot.Units[gap.Unit].Code, gap.Form, gap.Period ?? snapshot.Period.Key);

    private static string? Text(SnapshotSource? source) => source?.Revision.ToString(CultureInfo.InvariantCulture);
}
