using System.Text;

namespace ReportWorker.Sheets.Tests;

/// <summary>Opens files for tests and writes what is in them as text.</summary>
internal static class Opened
{
    public static Workbook Book(byte[] file, SheetLimits? limits = null) =>
        Workbook.Open(file, limits ?? SheetLimits.Default).Should().BeOfType<WorkbookOpening.Opened>().Subject.Workbook;

    public static IReadOnlyList<SheetFailure> Refused(byte[] file, SheetLimits? limits = null) =>
        Workbook.Open(file, limits ?? SheetLimits.Default).Should().BeOfType<WorkbookOpening.Refused>().Subject.Failures;

    /// <summary>All cells of the first sheet that are not blank, such as <c>A1 Number 5</c>.</summary>
    public static string[] Cells(byte[] file, SheetLimits? limits = null) => Cells(Book(file, limits).Sheets[0]);

    public static string[] Cells(WorkbookSheet sheet) => [.. sheet.Rows().SelectMany(row => Enumerable.Range(0, row.Count)
        .Where(column => row.Cell(column) is not { Kind: CellKind.Blank, Formula: null })
        .Select(column => Describe(row, column)))];

    /// <summary>Reads everything that can be opened.</summary>
    public static int ReadAll(byte[] file)
    {
        var count = 0;
        if (Workbook.Open(file, SheetLimits.Default) is WorkbookOpening.Opened(var book))
        {
            foreach (var row in book.Sheets.SelectMany(sheet => sheet.Rows()))
            {
                for (var column = 0; column < row.Count; column++)
                {
                    count += row.Cell(column).Kind == CellKind.Blank ? 0 : 1;
                }
            }
        }

        return count;
    }

    private static string Describe(SheetRow row, int column)
    {
        var cell = row.Cell(column);
        var text = new StringBuilder(row.CellName(column)).Append(' ').Append(cell.Kind).Append(' ').Append(cell.Text);
        return (cell.Formula is null ? text : text.Append(" =").Append(cell.Formula)).ToString();
    }
}
