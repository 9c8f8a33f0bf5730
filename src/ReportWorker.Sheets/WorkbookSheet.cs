namespace ReportWorker.Sheets;

/// <summary>One sheet of a workbook. What could stop the reading was found when the workbook was opened.</summary>
public sealed class WorkbookSheet
{
    private readonly Func<IEnumerable<SheetRow>> _rows;

    internal WorkbookSheet(string name, bool isHidden, Func<IEnumerable<SheetRow>> rows) =>
        (Name, IsHidden, _rows) = (name, isHidden, rows);

    /// <summary>Its name as the spreadsheet program shows it; empty for a .csv file.</summary>
    public string Name { get; }

    /// <summary>True when people do not see it.</summary>
    public bool IsHidden { get; }

    /// <summary>
    /// The rows that are not blank, from the first; each is valid until the next is taken. Hidden rows and columns are read as others;
    /// of merged cells the first has the value.
    /// </summary>
    public IEnumerable<SheetRow> Rows() => _rows();
}
