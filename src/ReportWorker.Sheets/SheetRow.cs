using System.Globalization;

namespace ReportWorker.Sheets;

/// <summary>One row while it is being read; its cells are gone when the next row comes.</summary>
public sealed class SheetRow
{
    private readonly Func<int, SheetCell> _cell;

    internal SheetRow(Func<int, SheetCell> cell) => _cell = cell;

    /// <summary>The line of the file in which the row begins, from 1; in a spreadsheet its <see cref="Number"/>.</summary>
    public int Line { get; internal set; }

    /// <summary>The number that a spreadsheet program shows beside the row, from 1; differs from the line after cells of several lines.</summary>
    public int Number { get; internal set; }

    /// <summary>How many cells it has, blank ones before the last included.</summary>
    public int Count { get; internal set; }

    /// <summary>A cell's value as invariant text, by its column from 0; empty beyond the last.</summary>
    public string this[int column] => Cell(column).Text;

    /// <summary>A cell by its column from 0; blank beyond the last.</summary>
    public SheetCell Cell(int column) => column < Count ? _cell(column) : SheetCell.Blank;

    /// <summary>The name of a cell as spreadsheet programs write it, such as <c>C12</c>; columns from 0.</summary>
    public string CellName(int column) => ColumnName(column) + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a column as spreadsheet programs write it: 0 is <c>A</c>, 26 is <c>AA</c>.</summary>
    public static string ColumnName(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        return (column < 26 ? "" : ColumnName((column / 26) - 1)) + (char)('A' + (column % 26));
    }
}
