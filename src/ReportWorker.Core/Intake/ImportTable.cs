using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>A file with named columns, read row by row; what is wrong with it goes to the list of problems.</summary>
internal sealed class ImportTable
{
    private readonly IEnumerator<SheetRow> _rows;
    private readonly ProblemList _problems;

    private ImportTable(string file, IEnumerator<SheetRow> rows, ProblemList problems)
    {
        (File, _rows, _problems) = (file, rows, problems);
        var row = rows.Current;
        HeadingLine = row.Line;
        Columns = [.. Enumerable.Range(0, row.Count).Select(column => row[column].Trim())];
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line of the heading.</summary>
    public int HeadingLine { get; }

    /// <summary>The names of the columns as they stand in the heading.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a file; null when it cannot be read, which then is among the problems.</summary>
    public static ImportTable? Open(SourceFile file, ProblemList problems)
    {
        switch (CsvSheet.Open(file.Content, SheetLimits.Default))
        {
            case SheetOpening.Opened(var sheet):
                var rows = sheet.Rows().GetEnumerator();
                rows.MoveNext();
                return new ImportTable(file.Name, rows, problems);
            case SheetOpening.Refused(var failures):
                foreach (var failure in failures)
                {
                    var (message, line, column) = SheetFailures.Describe(failure);
                    problems.Add(message, new Place(file.Name, line, column is null ? null : SheetRow.ColumnName(column.Value - 1)));
                }

                return null;
            default:
                throw new InvalidOperationException("A file is either opened or refused.");
        }
    }

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
            _problems.Add(Messages.ColumnMissing(name, string.Join(", ", required)), new Place(File, HeadingLine));
        }

        return missing.Count == 0;
    }

    /// <summary>The rows below the heading; each is valid until the next is taken.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (_rows.MoveNext())
        {
            var row = _rows.Current;
            for (var column = Columns.Count; column < row.Count; column++)
            {
                if (!string.IsNullOrWhiteSpace(row[column]))
                {
                    _problems.Add(Messages.RowTooLong(row.Count, Columns.Count), new Place(File, row.Line));
                    break;
                }
            }

            yield return row;
        }
    }

    /// <summary>The place of a cell.</summary>
    public Place At(SheetRow row, int column) => new(File, row.Line, column < 0 ? null : Columns[column]);

    private void CheckColumn(int column, IReadOnlyCollection<string> known)
    {
        var name = Columns[column];
        var place = new Place(File, HeadingLine, SheetRow.ColumnName(column));
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
