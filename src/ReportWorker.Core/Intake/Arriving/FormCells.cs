using ReportWorker.Core.Intake.Forms;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A cell of a form as it came, copied out of its row.</summary>
/// <param name="Name">Its name, such as <c>F12</c>.</param>
/// <param name="Row">Its row's line in the file.</param>
/// <param name="Cell">What it holds.</param>
internal readonly record struct FormCell(string Name, int Row, SheetCell Cell);

/// <summary>
/// A form's file with its parts found by the codes in it, wherever they have moved to: rows may have been inserted or sorted, columns moved, other sheets
/// put before it, the file saved as another kind.
/// </summary>
internal sealed class FormCells
{
    private const int MostRowsBefore = 50;

    private readonly Dictionary<string, FormCell> _values = [];
    private readonly Dictionary<string, FormCell> _texts = [];
    private readonly List<(string Code, FormCell Again)> _twice = [];

    private FormCells(string sheet, IReadOnlyList<string> identity) => (Sheet, Identity) = (sheet, identity);

    /// <summary>The sheet's name; empty for a .csv file.</summary>
    public string Sheet { get; }

    /// <summary>What stands beside the marker, from the layout's number on.</summary>
    public IReadOnlyList<string> Identity { get; }

    /// <summary>Codes that stand in more than one row, with the later cells.</summary>
    public IReadOnlyList<(string Code, FormCell Again)> Twice => _twice;

    /// <summary>The cell that an indicator's answer stands in; null when its row is gone.</summary>
    public FormCell? Value(string code) => _values.TryGetValue(code, out var cell) ? cell : null;

    /// <summary>The cell that a narrative stands in; null when its row is gone.</summary>
    public FormCell? Text(string code) => _texts.TryGetValue(code, out var cell) ? cell : null;

    /// <summary>All codes in the file.</summary>
    public IEnumerable<string> Codes => _values.Keys;

    /// <summary>The form in a workbook; null when there is none.</summary>
    public static FormCells? Find(Workbook workbook) => workbook.Sheets.Select(Find).OfType<FormCells>().FirstOrDefault();

    private static FormCells? Find(WorkbookSheet sheet)
    {
        using var rows = sheet.Rows().GetEnumerator();
        for (var passed = 0; passed < MostRowsBefore && rows.MoveNext(); passed++)
        {
            var row = rows.Current;
            var marker = ColumnOf(row, FormLayout.Marker, 0);
            if (marker >= 0)
            {
                var file = new FormCells(
                    sheet.Name, [.. Enumerable.Range(FormLayout.VersionColumn, FormLayout.TokenColumn).Select(column => row[marker + column].Trim())]);
                return file.Read(rows) ? file : null;
            }
        }

        return null;
    }

    /// <summary>Reads what stands below the headings; false when there are none.</summary>
    private bool Read(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var code = ColumnOf(row, FormLayout.CodeHeading, 0);
            var value = ColumnOf(row, FormLayout.ValueHeading, code + 1);
            if (code < 0 || value < 0)
            {
                continue;
            }

            var text = ColumnOf(row, FormLayout.TextHeading, 0);
            while (rows.MoveNext())
            {
                Take(rows.Current, code, value, text);
            }

            return true;
        }

        return false;
    }

    private void Take(SheetRow row, int codeColumn, int valueColumn, int textColumn)
    {
        var code = row[codeColumn].Trim();
        if (code.Length == 0)
        {
            return;
        }

        var value = new FormCell(row.CellName(valueColumn), row.Line, row.Cell(valueColumn));
        if (!_values.TryAdd(code, value))
        {
            _twice.Add((code, value));
        }
        else if (textColumn >= 0)
        {
            _texts.Add(code, new FormCell(row.CellName(textColumn), row.Line, row.Cell(textColumn)));
        }
    }

    private static int ColumnOf(SheetRow row, string word, int from)
    {
        for (var column = Math.Max(from, 0); column < row.Count; column++)
        {
            if (row[column].Trim() == word)
            {
                return column;
            }
        }

        return -1;
    }
}
