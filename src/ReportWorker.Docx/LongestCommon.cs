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
    // Beyond this the middle is told as one stretch: a file made to waste memory gets no table.
    private const long MostCells = 4_000_000;

    /// <summary>The stretches that differ, in order.</summary>
    public static IReadOnlyList<Stretch> Differences(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (head, end, otherEnd) = (0, one.Count, other.Count);
        while (head < Math.Min(end, otherEnd) && one[head] == other[head])
        {
            head++;
        }

        while (end > head && otherEnd > head && one[end - 1] == other[otherEnd - 1])
        {
            (end, otherEnd) = (end - 1, otherEnd - 1);
        }

        var (rows, columns) = (end - head, otherEnd - head);
        return rows == 0 && columns == 0 ? []
            : rows == 0 || columns == 0 || (long)rows * columns > MostCells ? [new Stretch(head, rows, head, columns)]
            : Walk(Table(one, other, head, rows, columns), one, other, head, rows, columns);
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

    // How long the longest common part is, from each place to the end.
    private static int[,] Table(IReadOnlyList<string> one, IReadOnlyList<string> other, int head, int rows, int columns)
    {
        var table = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                table[i, j] = one[head + i] == other[head + j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private static List<Stretch> Walk(int[,] table, IReadOnlyList<string> one, IReadOnlyList<string> other, int head, int rows, int columns)
    {
        var found = new List<Stretch>();
        var (i, j) = (0, 0);
        while (i < rows || j < columns)
        {
            var (from, otherFrom) = (i, j);
            while ((i < rows || j < columns) && !(i < rows && j < columns && one[head + i] == other[head + j]))
            {
                (i, j) = j == columns || (i < rows && table[i + 1, j] >= table[i, j + 1]) ? (i + 1, j) : (i, j + 1);
            }

            if (i > from || j > otherFrom)
            {
                found.Add(new Stretch(head + from, i - from, head + otherFrom, j - otherFrom));
            }

            while (i < rows && j < columns && one[head + i] == other[head + j])
            {
                (i, j) = (i + 1, j + 1);
            }
        }

        return found;
    }
}
