using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>A file with named columns, read row by row; what is wrong with it goes to the list of problems.</summary>
internal sealed class ImportTable
{
    private readonly IEnumerator<SheetRow> _rows;
    private readonly ProblemList _problems;
    private readonly string? _sheet;

    private ImportTable(string file, string? sheet, IEnumerator<SheetRow> rows, ProblemList problems)
    {
        (File, _sheet, _rows, _problems) = (file, sheet, rows, problems);
        var row = rows.Current;
        HeadingPlace = new Place(file, row.Line, null, sheet);
        Columns = [.. Enumerable.Range(0, row.Count).Select(column => row[column].Trim())];
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>Where the heading is.</summary>
    public Place HeadingPlace { get; }

    /// <summary>The names of the columns as they stand in the heading.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a file; null when it cannot be read, which then is among the problems.</summary>
    /// <param name="file">The file: .csv, .xlsx or .xls.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="heading">Columns by which the table is found in a workbook.</param>
    public static ImportTable? Open(SourceFile file, ProblemList problems, IReadOnlyCollection<string> heading) =>
        ImportSheet.Find(file, heading, problems) is { } found
            ? new ImportTable(file.Name, found.IsText ? null : found.Sheet, found.Rows, problems)
            : null;

    /// <summary>The column of a name; -1 when there is none.</summary>
    public int Find(string name) => Columns.ToList().IndexOf(name);

    /// <summary>Judges the heading against the columns that a kind of file has; false when required ones are missing.</summary>
    /// <param name="known">All columns that there can be.</param>
    /// <param name="required">Those that must be there.</param>
    public bool CheckHeading(IReadOnlyCollection<string> known, IReadOnlyCollection<string> required)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            CheckColumn(column, known);
        }

        var missing = required.Where(name => Find(name) < 0).ToList();
        foreach (var name in missing)
        {
            _problems.Add(Messages.ColumnMissing(name, string.Join(", ", required)), HeadingPlace);
        }

        return missing.Count == 0;
    }

    /// <summary>The rows below the heading; each is valid until the next is taken.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (_rows.MoveNext())
        {
            CheckEnd(_rows.Current);
            CheckCells(_rows.Current);
            yield return _rows.Current;
        }
    }

    /// <summary>The place of a cell, or of its row where the column is below 0; in a workbook with the letters that people see.</summary>
    public Place At(SheetRow row, int column) => new(
        File, row.Line, column < 0 ? null : _sheet is null ? Columns[column] : $"{SheetRow.ColumnName(column)} ({Columns[column]})", _sheet);

    private void CheckEnd(SheetRow row)
    {
        for (var column = Columns.Count; column < row.Count; column++)
        {
            if (row.Cell(column).Kind != CellKind.Blank)
            {
                var message = _sheet is null ? Messages.RowTooLong(row.Count, Columns.Count) : Messages.CellWithoutHeading(row.CellName(column));
                _problems.Add(message, At(row, -1));
                return;
            }
        }
    }

    // What a formula made of other cells is not what somebody stated, and an error is no value whatever the column.
    private void CheckCells(SheetRow row)
    {
        for (var column = 0; column < Math.Min(row.Count, Columns.Count) && _sheet is not null; column++)
        {
            var cell = row.Cell(column);
            if (cell.Formula is not null)
            {
                _problems.Add(Messages.Formula(), At(row, column));
            }
            else if (cell.Kind == CellKind.Error)
            {
                _problems.Add(Messages.CellHoldsError(CellText.Shown(cell.Text)), At(row, column));
            }
        }
    }

    private void CheckColumn(int column, IReadOnlyCollection<string> known)
    {
        var name = Columns[column];
        var place = HeadingPlace with { Column = SheetRow.ColumnName(column) };
        if (name.Length == 0)
        {
            _problems.Add(Messages.ColumnWithoutName(), place);
        }
        else if (!known.Contains(name))
        {
            _problems.Add(Messages.ColumnUnknown(CellText.Shown(name), Spelling.DidYouMean(name, known)), place);
        }
        else if (Find(name) < column)
        {
            _problems.Add(Messages.ColumnTwice(name, SheetRow.ColumnName(Find(name))), place);
        }
    }
}
