namespace ReportWorker.Sheets;

/// <summary>Kinds of file that can be read as a workbook.</summary>
public enum WorkbookFormat
{
    /// <summary>Text with separators.</summary>
    Csv,

    /// <summary>An Excel workbook of 2007 and later (.xlsx).</summary>
    Xlsx,

    /// <summary>An Excel workbook of 2003 and earlier (.xls).</summary>
    Xls,
}
