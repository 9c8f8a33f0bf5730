using ReportWorker.Docx.Compiling;

namespace ReportWorker.Docx.Tables;

/// <summary>A block over columns: those from <paramref name="start"/> to before <paramref name="end"/>, in the rows of its two ends and between.</summary>
internal sealed class ColumnBlock(Block block, ColumnBlock? parent, int index, int start, int end, int firstRow, int lastRow)
{
    public Block Block => block;

    /// <summary>The block that it stands in; null for none.</summary>
    public ColumnBlock? Parent => parent;

    /// <summary>Its number in the table, from 0.</summary>
    public int Index => index;

    public int Start => start;

    public int End => end;

    public List<ColumnBlock> Children { get; } = [];

    /// <summary>Its columns as a reader counts them: 2, or 2–3.</summary>
    public string Columns => Name(start, end);

    /// <summary>True if the cell is repeated or dropped as it is, and knows the loop's variable.</summary>
    public bool Holds(GridCell cell) => HasRow(cell.RowIndex) && cell.Start >= start && cell.End <= end;

    public bool HasRow(int row) => row >= firstRow && row <= lastRow;

    /// <summary>Columns as a reader counts them.</summary>
    public static string Name(int start, int end) => end - start == 1 ? $"{start + 1}" : $"{start + 1}–{end}";
}
