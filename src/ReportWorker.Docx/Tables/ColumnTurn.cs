namespace ReportWorker.Docx.Tables;

/// <summary>The columns of a table, or of one turn of a block over columns, counted by the template's columns.</summary>
internal sealed class ColumnTurn(int columns)
{
    /// <summary>How many columns each of the template's has become.</summary>
    public int[] Counts { get; } = new int[columns];

    /// <summary>How wide they are together, in twentieths of a point.</summary>
    public long[] Widths { get; } = new long[columns];

    /// <summary>The turns of the blocks in it, by the blocks' numbers.</summary>
    public Dictionary<int, RepeatedColumns> Blocks { get; } = [];

    public int Count(int start, int end)
    {
        var sum = 0;
        foreach (var count in Counts.AsSpan(start..end))
        {
            sum += count;
        }

        return sum;
    }

    public long Width(int start, int end)
    {
        var sum = 0L;
        foreach (var width in Widths.AsSpan(start..end))
        {
            sum += width;
        }

        return sum;
    }
}

/// <summary>The items of a block over columns, and what its columns are in each turn; a condition that holds has one turn.</summary>
internal sealed record RepeatedColumns(IReadOnlyList<object?> Items, IReadOnlyList<ColumnTurn> Turns);

/// <summary>The columns of a table that is written.</summary>
/// <param name="Root">What the template's columns have become.</param>
/// <param name="IsPresent">False when no column with a cell is left, or more than Word opens.</param>
/// <param name="Widths">The columns' widths from left to right.</param>
internal sealed record TableColumns(ColumnTurn Root, bool IsPresent, IReadOnlyList<long> Widths);
