using ReportWorker.Docx;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Compares what the charts of two documents show; however a program writes them, a figure is a figure.</summary>
internal static class ChartComparison
{
    /// <summary>What differs, in the order of the document; every difference is one of figures.</summary>
    public static IReadOnlyList<TextChange> Run(IReadOnlyList<DocxChart> was, IReadOnlyList<DocxChart> now)
    {
        var found = new List<TextChange>();
        foreach (var stretch in LongestCommon.Differences([.. was.Select(KeyOf)], [.. now.Select(KeyOf)]))
        {
            for (var i = 0; i < Math.Max(stretch.Count, stretch.OtherCount); i++)
            {
                var before = i < stretch.Count ? was[stretch.From + i] : null;
                var after = i < stretch.OtherCount ? now[stretch.OtherFrom + i] : null;
                found.AddRange(before is null || after is null ? [Whole(before, after)] : Changes(before, after));
            }
        }

        return found;
    }

    private static string KeyOf(DocxChart chart) => string.Join('\n', chart.Entries.Select(entry => $"{entry.Key} {entry.Said}"));

    private static TextChange Whole(DocxChart? was, DocxChart? now)
    {
        var chart = (now ?? was)!;
        return new TextChange(chart.Location, was is null ? null : TextOf(was), now is null ? null : TextOf(now), [], IsFigure: true) { Chart = chart.Title };
    }

    private static string TextOf(DocxChart chart) => string.Join(", ", chart.Entries.Select(entry => entry.Text));

    private static IEnumerable<TextChange> Changes(DocxChart was, DocxChart now)
    {
        var (before, after) = (was.Entries.ToDictionary(entry => entry.Key), now.Entries.ToDictionary(entry => entry.Key));
        foreach (var key in before.Keys.Union(after.Keys))
        {
            var (old, current) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            if (old?.Said != current?.Said && !IsNamedBySaver(old, current))
            {
                var words = new WordChange(old?.Text ?? "", current?.Text ?? "");
                var name = string.Join(": ", new[] { was.Title, (old ?? current)!.Name }.Where(part => part.Length > 0));
                yield return new TextChange(now.Location, words.Was, words.Is, [words], IsFigure: true) { Chart = name };
            }
        }
    }

    // A program names what has no name.
    private static bool IsNamedBySaver(ChartEntry? was, ChartEntry? now) => was is null && now is { IsValue: false };
}
