namespace ReportWorker.Sheets;

/// <summary>A range of cells that are shown as one; rows from 1, columns from 0.</summary>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Hides(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn && (row, column) != (FirstRow, FirstColumn);
}

/// <summary>Goes down a sheet and tells which cells lie hidden under another that they are merged with.</summary>
internal sealed class MergedCells
{
    private const int None = -1;

    private readonly List<MergedRange> _ranges;
    private readonly int[] _last;
    private int _next;

    /// <summary>Begins above the first row.</summary>
    /// <param name="ranges">The sheet's merged ranges, sorted by their first rows.</param>
    /// <param name="columns">How many columns matter.</param>
    public MergedCells(List<MergedRange> ranges, int columns)
    {
        (_ranges, _last) = (ranges, ranges.Count == 0 ? [] : new int[columns]);
        Array.Fill(_last, None);
    }

    /// <summary>Goes on to a row.</summary>
    public void GoTo(int row)
    {
        for (; _next < _ranges.Count && _ranges[_next].FirstRow <= row; _next++)
        {
            var range = _ranges[_next];
            if (range.FirstColumn < _last.Length)
            {
                _last.AsSpan(range.FirstColumn..Math.Min(range.LastColumn + 1, _last.Length)).Fill(_next);
            }
        }
    }

    /// <summary>True when the cell of that row lies under another.</summary>
    public bool Hides(int row, int column) =>
        column < _last.Length && _last[column] is >= 0 and var range && _ranges[range].Hides(row, column);
}
