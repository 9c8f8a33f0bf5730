using System.Runtime.InteropServices;

namespace ReportWorker.Docx;

/// <summary>A stretch of two lists that is not the same in both.</summary>
/// <param name="From">Where it begins in the one.</param>
/// <param name="Count">How long it is there.</param>
/// <param name="OtherFrom">Where it begins in the other.</param>
/// <param name="OtherCount">How long it is there.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(int From, int Count, int OtherFrom, int OtherCount);

/// <summary>Finds what two lists have in common, in order, and so what they do not.</summary>
public static class LongestCommon
{
    // A longer stretch is cut at what stands once in both; one made to have no such place is told as a whole and gets no table.
    private const long MostCells = 4_000_000;
    private const int MostCuts = 30;

    /// <summary>The stretches that differ, in order.</summary>
    public static IReadOnlyList<Stretch> Differences(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var found = new List<Stretch>();
        Compare(one, other, new Stretch(0, one.Count, 0, other.Count), MostCuts, found);
        return found;
    }

    /// <summary>The places that are the same in both, in order.</summary>
    public static IEnumerable<(int Place, int Other)> Pairs(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (i, j) = (0, 0);
        foreach (var stretch in Differences(one, other).Append(new Stretch(one.Count, 0, other.Count, 0)))
        {
            while (i < stretch.From)
            {
                yield return (i++, j++);
            }

            (i, j) = (stretch.From + stretch.Count, stretch.OtherFrom + stretch.OtherCount);
        }
    }

    private static void Compare(IReadOnlyList<string> one, IReadOnlyList<string> other, Stretch all, int cuts, List<Stretch> found)
    {
        var (from, end, otherFrom, otherEnd) = (all.From, all.From + all.Count, all.OtherFrom, all.OtherFrom + all.OtherCount);
        while (from < end && otherFrom < otherEnd && one[from] == other[otherFrom])
        {
            (from, otherFrom) = (from + 1, otherFrom + 1);
        }

        while (end > from && otherEnd > otherFrom && one[end - 1] == other[otherEnd - 1])
        {
            (end, otherEnd) = (end - 1, otherEnd - 1);
        }

        var rest = new Stretch(from, end - from, otherFrom, otherEnd - otherFrom);
        if ((long)rest.Count * rest.OtherCount > MostCells)
        {
            Cut(one, other, rest, cuts, found);
        }
        else if (rest.Count > 0 && rest.OtherCount > 0)
        {
            Walk(Table(one, other, rest), one, other, rest, found);
        }
        else if (rest.Count > 0 || rest.OtherCount > 0)
        {
            found.Add(rest);
        }
    }

    private static void Cut(IReadOnlyList<string> one, IReadOnlyList<string> other, Stretch all, int cuts, List<Stretch> found)
    {
        var anchors = cuts == 0 ? [] : CommonAnchors.Of(one, other, all);
        if (anchors.Count == 0)
        {
            found.Add(all);
            return;
        }

        var (from, otherFrom) = (all.From, all.OtherFrom);
        foreach (var (at, otherAt) in anchors.Append((all.From + all.Count, all.OtherFrom + all.OtherCount)))
        {
            Compare(one, other, new Stretch(from, at - from, otherFrom, otherAt - otherFrom), cuts - 1, found);
            (from, otherFrom) = (at + 1, otherAt + 1);
        }
    }

    // How long the longest common part is, from each place to the end.
    private static int[,] Table(IReadOnlyList<string> one, IReadOnlyList<string> other, Stretch all)
    {
        var table = new int[all.Count + 1, all.OtherCount + 1];
        for (var i = all.Count - 1; i >= 0; i--)
        {
            for (var j = all.OtherCount - 1; j >= 0; j--)
            {
                table[i, j] = one[all.From + i] == other[all.OtherFrom + j]
                    ? table[i + 1, j + 1] + 1
                    : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private static void Walk(int[,] table, IReadOnlyList<string> one, IReadOnlyList<string> other, Stretch all, List<Stretch> found)
    {
        var (rows, columns) = (all.Count, all.OtherCount);
        var (i, j) = (0, 0);
        while (i < rows || j < columns)
        {
            var (from, otherFrom) = (i, j);
            while ((i < rows || j < columns) && !(i < rows && j < columns && one[all.From + i] == other[all.OtherFrom + j]))
            {
                (i, j) = j == columns || (i < rows && table[i + 1, j] >= table[i, j + 1]) ? (i + 1, j) : (i, j + 1);
            }

            if (i > from || j > otherFrom)
            {
                found.Add(new Stretch(all.From + from, i - from, all.OtherFrom + otherFrom, j - otherFrom));
            }

            while (i < rows && j < columns && one[all.From + i] == other[all.OtherFrom + j])
            {
                (i, j) = (i + 1, j + 1);
            }
        }
    }
}
