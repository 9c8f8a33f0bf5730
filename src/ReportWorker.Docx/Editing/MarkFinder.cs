namespace ReportWorker.Docx.Editing;

/// <summary>Finds the paragraphs in which two renderings of one template differ: number, date, signer, draft marks.</summary>
/// <param name="was">The one rendering.</param>
/// <param name="now">The other.</param>
internal sealed class MarkFinder(IReadOnlyList<StoryText> was, IReadOnlyList<StoryText> now)
{
    private const double LeastLikeness = 0.3;

    // Renderings that have more in common nowhere are held against each other piece by piece.
    private const int MostAtOnce = 1_000;

    /// <summary>The marks, in the order of the other rendering; and where each of its paragraphs stands in the one, -1 where it does not.</summary>
    public (IReadOnlyList<TextMark> Marks, int[] Origins) Run()
    {
        var marks = new List<TextMark>();
        var origins = new int[now.Count];
        var (before, after) = (0, 0);
        foreach (var stretch in LongestCommon.Differences([.. was.Select(KeyOf)], [.. now.Select(KeyOf)]))
        {
            Same(origins, ref before, ref after, stretch.OtherFrom);
            foreach (var mark in Pieces(stretch).SelectMany(Pair))
            {
                marks.Add(mark);
                if (mark.Is >= 0)
                {
                    origins[mark.Is] = mark.Was;
                }
            }

            (before, after) = (stretch.From + stretch.Count, stretch.OtherFrom + stretch.OtherCount);
        }

        Same(origins, ref before, ref after, now.Count);
        return (marks, origins);
    }

    private static string KeyOf(StoryText text) => $"{text.Place}\n{text.Look}\n{text.Key}";

    private static void Same(int[] origins, ref int before, ref int after, int end)
    {
        while (after < end)
        {
            origins[after++] = before++;
        }
    }

    private static IEnumerable<Stretch> Pieces(Stretch stretch)
    {
        for (var from = 0; from < Math.Max(stretch.Count, stretch.OtherCount); from += MostAtOnce)
        {
            var (at, otherAt) = (Math.Min(from, stretch.Count), Math.Min(from, stretch.OtherCount));
            yield return new Stretch(
                stretch.From + at, Math.Min(MostAtOnce, stretch.Count - at), stretch.OtherFrom + otherAt, Math.Min(MostAtOnce, stretch.OtherCount - otherAt));
        }
    }

    // Those that belong together are found as in any alignment: the pairs, in order, that are alike the most.
    private List<TextMark> Pair(Stretch stretch)
    {
        var best = new double[stretch.Count + 1, stretch.OtherCount + 1];
        for (var i = stretch.Count - 1; i >= 0; i--)
        {
            for (var j = stretch.OtherCount - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + Weight(stretch, i, j));
            }
        }

        var marks = new List<TextMark>();
        var (at, other) = (0, 0);
        while (at < stretch.Count || other < stretch.OtherCount)
        {
            var isPair = at < stretch.Count && other < stretch.OtherCount && Weight(stretch, at, other) > 0
                && best[at, other] <= best[at + 1, other + 1] + Weight(stretch, at, other);
            var isGone = !isPair && at < stretch.Count && (other == stretch.OtherCount || best[at + 1, other] >= best[at, other + 1]);
            marks.Add(new TextMark(isPair || isGone ? stretch.From + at : -1, isPair || !isGone ? stretch.OtherFrom + other : -1));
            (at, other) = (at + (isPair || isGone ? 1 : 0), other + (isPair || !isGone ? 1 : 0));
        }

        return marks;
    }

    // In one place, paragraphs of one look belong together even where their texts have nothing in common.
    private double Weight(Stretch stretch, int at, int other)
    {
        var (one, two) = (was[stretch.From + at], now[stretch.OtherFrom + other]);
        var likeness = StoryText.Likeness(one.Key, two.Key);
        var kinship = one.Look != two.Look ? 0 : one.Place == two.Place ? 0.5 : one.Key == two.Key ? 0.25 : 0;
        return kinship + (likeness >= LeastLikeness ? likeness : 0);
    }
}
