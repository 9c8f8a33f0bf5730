using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ReportWorker.Docx;

/// <summary>Something in a document that the schema of Word files does not allow.</summary>
/// <param name="Part">The file in the package.</param>
/// <param name="Path">The element, as an XPath.</param>
/// <param name="Description">What is wrong, in the words of the Open XML SDK.</param>
public sealed record SchemaDeviation(string Part, string Path, string Description);

/// <summary>
/// Holds documents against the schema of Word files (ECMA-376 with Microsoft's extensions), by the Open XML SDK. Word opens most files
/// that deviate, some only after a repair.
/// </summary>
public static class DocxSchema
{
    /// <summary>The deviations of a document; empty when there is none.</summary>
    /// <param name="document">The bytes of a .docx whose safety <see cref="DocxTemplate.Check"/> has judged.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<SchemaDeviation> Validate(ReadOnlyMemory<byte> document, int limit = 20)
    {
        using var stream = new MemoryStream(document.ToArray());
        using var opened = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = limit }
            .Validate(opened)
            .Select(error => new SchemaDeviation(
                error.Part?.Uri.ToString() ?? "", error.Path?.XPath ?? "", error.Description))];
    }
}
