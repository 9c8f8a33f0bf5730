namespace ReportWorker.Core.Mailing;

/// <summary>In which form a recipient gets a document.</summary>
public enum DocumentFormat
{
    /// <summary>The Word file.</summary>
    Docx,

    /// <summary>The Word file and a PDF of it.</summary>
    DocxAndPdf,
}

/// <summary>Forms as files and lists write them.</summary>
public static class DocumentFormats
{
    private const string Docx = "docx";
    private const string DocxAndPdf = "docx+pdf";

    /// <summary>The word for a form.</summary>
    public static string Word(this DocumentFormat format) => format == DocumentFormat.DocxAndPdf ? DocxAndPdf : Docx;

    /// <summary>The form of a word, the Word file where there is none; null for a word that nobody knows.</summary>
    internal static DocumentFormat? Parse(string word) => word switch
    {
        "" or Docx => DocumentFormat.Docx,
        DocxAndPdf => DocumentFormat.DocxAndPdf,
        _ => null,
    };
}
