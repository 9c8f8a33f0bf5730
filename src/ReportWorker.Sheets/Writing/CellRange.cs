using System.Globalization;

namespace ReportWorker.Sheets.Writing;

/// <summary>Cells that form a rectangle; rows count from 1, columns from 0, both ends belong to it.</summary>
/// <param name="FirstRow">The upper row.</param>
/// <param name="FirstColumn">The left column.</param>
/// <param name="LastRow">The lower row.</param>
/// <param name="LastColumn">The right column.</param>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>One cell.</summary>
    public CellRange(int row, int column)
        : this(row, column, row, column)
    {
    }

    /// <summary>As formulas write it, such as <c>F12</c> or <c>B3:G3</c>.</summary>
    public override string ToString() => Name("");

    /// <summary>As formulas write it so that copying does not move it, such as <c>$F$12</c>.</summary>
    public string Fixed() => Name("$");

    private string Name(string mark)
    {
        var first = Cell(FirstRow, FirstColumn, mark);
        var last = Cell(LastRow, LastColumn, mark);
        return first == last ? first : $"{first}:{last}";
    }

    private static string Cell(int row, int column, string mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{mark}{SheetRow.ColumnName(column)}{mark}{row}");
}
