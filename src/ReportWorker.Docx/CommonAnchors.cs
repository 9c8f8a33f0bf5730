namespace ReportWorker.Docx;

/// <summary>Finds what stands once in either of two lists: the same in the one is the same in the other, whatever happened around it.</summary>
internal static class CommonAnchors
{
    /// <summary>The places of as many as stand in one order in both, in that order.</summary>
    public static IReadOnlyList<(int Place, int Other)> Of(IReadOnlyList<string> one, IReadOnlyList<string> other, Stretch all)
    {
        var (places, others) = (Singles(one, all.From, all.Count), Singles(other, all.OtherFrom, all.OtherCount));
        return InOrder(
        [
            .. places.Where(single => single.Value >= 0 && others.GetValueOrDefault(single.Key, -1) >= 0)
                .Select(single => (single.Value, others[single.Key]))
                .Order(),
        ]);
    }

    // Where each stands; -1 for what stands there more than once.
    private static Dictionary<string, int> Singles(IReadOnlyList<string> list, int from, int count)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < from + count; i++)
        {
            places[list[i]] = places.ContainsKey(list[i]) ? -1 : i;
        }

        return places;
    }

    // The longest row that rises in the other list too: of each length the row that ends first, and for each pair the one before it.
    private static List<(int Place, int Other)> InOrder(List<(int Place, int Other)> pairs)
    {
        var (ends, before) = (new List<int>(), new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[ends[middle]].Other < pairs[i].Other ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var row = new List<(int Place, int Other)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
        {
            row.Add(pairs[i]);
        }

        row.Reverse();
        return row;
    }
}
