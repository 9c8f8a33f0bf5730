using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>
/// Finds blank paragraphs of a rendering in a document that was made from it. They all say the same, so that one is only another when it
/// stands between the same texts in the same cell, or in the same part outside of cells, and has the same style. They are counted from the
/// end: lines are put in and taken out above a signature, not below it.
/// </summary>
/// <param name="was">The rendering.</param>
/// <param name="file">The document.</param>
/// <param name="styles">The styles of both.</param>
internal sealed class BlankPlaces(IReadOnlyList<StoryText> was, IReadOnlyList<StoryText> file, StyleMap styles)
{
    private readonly Dictionary<PartNode, PartNode> _around = [];
    private readonly HashSet<PartNode> _known = [];

    /// <summary>Adds the places of blank paragraphs to those of the others, which come in the same order in both.</summary>
    public void Find(int[] places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0 && _around.TryAdd(was[i].Around, file[places[i]].Around))
            {
                _known.Add(file[places[i]].Around);
            }
        }

        var (from, other) = (0, 0);
        for (var i = 0; i <= places.Length; i++)
        {
            if (i == places.Length || places[i] >= 0)
            {
                var end = i == places.Length ? file.Count : places[i];
                Between(Groups(was, from, i), Groups(file, other, end), places);
                (from, other) = (i + 1, end + 1);
            }
        }
    }

    private void Between(List<IGrouping<PartNode, int>> ours, List<IGrouping<PartNode, int>> theirs, int[] places)
    {
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return;
        }

        foreach (var group in ours)
        {
            if (_around.TryGetValue(group.Key, out var known) && theirs.Find(other => other.Key == known) is { } same)
            {
                Pair(group, same, places);
            }
        }

        // Cells of which no text is left are the same by their order, or by their numbers when there are more or fewer.
        var (open, free) = (ours.FindAll(group => !_around.ContainsKey(group.Key)), theirs.FindAll(group => !_known.Contains(group.Key)));
        for (var i = 0; i < open.Count; i++)
        {
            var same = open.Count == free.Count ? free[i] : free.Find(group => file[group.First()].Place == was[open[i].First()].Place);
            if (same is not null)
            {
                Pair(open[i], same, places);
            }
        }
    }

    private void Pair(IEnumerable<int> ours, IEnumerable<int> theirs, int[] places)
    {
        var (one, other) = (ours.Reverse().ToList(), theirs.Reverse().ToList());
        var keys = one.ConvertAll(i => KeyOf(was[i], styles.NameOf(was[i].Style)));
        foreach (var (i, j) in LongestCommon.Pairs(keys, other.ConvertAll(place => KeyOf(file[place], styles.NameOfOther(file[place].Style)))))
        {
            if (was[one[i]].IsBlank && was[one[i]].Key == file[other[j]].Key)
            {
                places[one[i]] = other[j];
            }
        }
    }

    private static string KeyOf(StoryText paragraph, string style) => paragraph.HoldsPicture ? $"{style}\n" : style;

    private static List<IGrouping<PartNode, int>> Groups(IReadOnlyList<StoryText> paragraphs, int from, int end) =>
        [.. Enumerable.Range(from, end - from).Where(i => !paragraphs[i].IsPageNumber).GroupBy(i => paragraphs[i].Around)];
}
