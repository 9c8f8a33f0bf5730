using System.Text;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports;

/// <summary>Finds out whether a document is classified: its report says so, or the mark stands by itself on its first page or in a header.</summary>
internal static class ClassifiedDocument
{
    /// <summary>How far the first page reaches at most.</summary>
    private const int FirstPage = 60;

    private static readonly Dictionary<string, Classification> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MẬT"] = Classification.Mat,
        ["TỐI MẬT"] = Classification.ToiMat,
        ["TUYỆT MẬT"] = Classification.TuyetMat,
    };

    /// <summary>The mark, as it is written; null for a document that may be sent.</summary>
    public static string? MarkOf(ReportDefinition report, ReadOnlyMemory<byte> document) =>
        Of(report, document) is { } found ? Marks.First(mark => mark.Value == found).Key : null;

    private static Classification? Of(ReportDefinition report, ReadOnlyMemory<byte> document)
    {
        var found = DocxOpening.Read(document, FirstPage).Select(Clean).Where(Marks.ContainsKey).Select(text => (Classification?)Marks[text]).Max();
        return found > report.Classification || report.Classification is null ? found : report.Classification;
    }

    // "Độ mật: …" and other words beside it are not the mark; a frame of brackets, stars or dots is nothing.
    private static string Clean(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', '*', '[', ']', '(', ')', '-', '"', '“', '”');
}
