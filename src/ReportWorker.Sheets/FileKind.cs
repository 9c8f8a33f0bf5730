namespace ReportWorker.Sheets;

/// <summary>Kinds of file that people send under the name of another.</summary>
public enum FileKind
{
    /// <summary>Bytes that are no text, of no kind known here.</summary>
    Binary,

    /// <summary>An Excel workbook (.xlsx, .xlsm).</summary>
    ExcelWorkbook,

    /// <summary>A Word document (.docx).</summary>
    WordDocument,

    /// <summary>Another zip archive.</summary>
    ZipArchive,

    /// <summary>An Office file of the old kind (.xls, .doc), or an encrypted new one.</summary>
    OldOffice,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>Another compressed archive.</summary>
    Archive,

    /// <summary>A web page or XML, such as systems save as "Excel".</summary>
    Markup,

    /// <summary>Rich text (.rtf).</summary>
    RichText,

    /// <summary>A spreadsheet of LibreOffice or OpenOffice (.ods).</summary>
    OpenDocument,

    /// <summary>A binary Excel workbook (.xlsb).</summary>
    BinaryWorkbook,
}
