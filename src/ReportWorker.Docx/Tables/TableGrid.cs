using System.Globalization;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Tables;

/// <summary>A cell's place in the grid: its row from 0, its first column from 0 and the one behind its last.</summary>
internal sealed record GridCell(PartNode Cell, PartNode Row, int RowIndex, int Start, int End);

/// <summary>Which columns each cell of a table covers, and how wide the columns are.</summary>
internal sealed class TableGrid
{
    /// <summary>Word does not open a table with more.</summary>
    public const int MostColumns = 63;

    /// <summary>In twentieths of a point; a page is not wider.</summary>
    private const int MostWidth = 31_680;

    private readonly PartTree _tree;
    private readonly Dictionary<PartNode, GridCell> _cells = [];
    private readonly Dictionary<PartNode, List<GridCell>> _cellsOfRows = [];

    public TableGrid(PartTree tree, PartNode table)
    {
        _tree = tree;
        Rows = [.. table.SelfAndDescendants().Where(n => n.Is("tr") && Own(n, "tbl") == table)];
        for (var i = 0; i < Rows.Count; i++)
        {
            ReadRow(Rows[i], i);
        }

        var widths = table.Child("tblGrid")?.Children.Where(c => c.Is("gridCol")).Select(c => Number(c, "w"u8, 0, MostWidth)).ToList() ?? [];
        Columns = Math.Max(widths.Count, Rows.Select(EndOf).DefaultIfEmpty().Max());
        Widths = [.. widths, .. new int[Columns - widths.Count]];
        Covered = new bool[Columns];
        foreach (var cell in Cells)
        {
            Covered.AsSpan(cell.Start..cell.End).Fill(true);
        }
    }

    public IReadOnlyList<PartNode> Rows { get; }

    public int Columns { get; }

    /// <summary>In twentieths of a point; 0 where the table does not say.</summary>
    public int[] Widths { get; }

    /// <summary>Whether a cell stands in the column.</summary>
    public bool[] Covered { get; }

    public IEnumerable<GridCell> Cells => _cells.Values;

    public GridCell this[PartNode cell] => _cells[cell];

    /// <summary>How many columns a row leaves out before its first cell.</summary>
    public int Before(PartNode row) => row.Child("trPr")?.Child("gridBefore") is { } before ? Number(before, "val"u8, 0, MostColumns) : 0;

    /// <summary>How many columns a row leaves out after its last cell.</summary>
    public int After(PartNode row) => row.Child("trPr")?.Child("gridAfter") is { } after ? Number(after, "val"u8, 0, MostColumns) : 0;

    public IReadOnlyList<GridCell> CellsOf(PartNode row) => _cellsOfRows[row];

    /// <summary>The cells in a child of a row: a cell, or a content control around some.</summary>
    public List<GridCell> CellsIn(PartNode item)
    {
        var row = Own(item, "tr");
        return [.. item.SelfAndDescendants().Where(n => n.Is("tc") && Own(n, "tr") == row).Select(n => _cells[n])];
    }

    /// <summary>The nearest element of that name around this one.</summary>
    public static PartNode? Own(PartNode node, string name) => node.Ancestor(n => n.Is(name));

    private void ReadRow(PartNode row, int index)
    {
        var at = Before(row);
        var cells = new List<GridCell>();
        foreach (var cell in row.SelfAndDescendants().Where(n => n.Is("tc") && Own(n, "tr") == row))
        {
            var span = cell.Child("tcPr")?.Child("gridSpan") is { } written ? Math.Max(1, Number(written, "val"u8, 1, MostColumns)) : 1;
            cells.Add(new GridCell(cell, row, index, at, at + span));
            _cells.Add(cell, cells[^1]);
            at += span;
        }

        _cellsOfRows.Add(row, cells);
    }

    public int EndOf(PartNode row) => (CellsOf(row) is [.., var last] ? last.End : Before(row)) + After(row);

    private int Number(PartNode node, ReadOnlySpan<byte> attribute, int otherwise, int most) =>
        int.TryParse(_tree.Attribute(node, attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 0, most)
            : otherwise;
}
