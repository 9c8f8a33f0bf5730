using ReportWorker.Docx.Editing;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx;

/// <summary>A document with the marks of another rendering.</summary>
/// <param name="Document">The document's bytes.</param>
/// <param name="Unplaced">The marks that had no place in it; the document is of no use then.</param>
public sealed record MergedDocument(ReadOnlyMemory<byte> Document, IReadOnlyList<UnplacedText> Unplaced);

/// <summary>A paragraph that a document should say otherwise and that was not found in it.</summary>
/// <param name="Location">Where it stands in the rendering.</param>
/// <param name="Was">What the document should have said so far; null where a paragraph was to be put in.</param>
/// <param name="Is">What it should say; null where the paragraph was to go.</param>
public sealed record UnplacedText(TemplateLocation Location, string? Was, string? Is);

/// <summary>Takes documents back that were rendered here and edited with a word processor.</summary>
public static class DocxEdit
{
    /// <summary>
    /// Everything that keeps a document from leaving: what templates are refused for (macros, links that fetch, damage), tracked changes and
    /// comments.
    /// </summary>
    public static IReadOnlyList<TemplateProblem> Check(ReadOnlyMemory<byte> document)
    {
        try
        {
            return EditedCheck.Of(OpenedDocument.Open(document));
        }
        catch (DocxTemplateException error)
        {
            return error.Problems;
        }
    }

    /// <summary>
    /// Brings a document from one rendering of a template to another: where the two renderings differ, the document's own paragraph is
    /// changed, and everything else stays byte for byte as it is.
    /// </summary>
    /// <param name="document">A document that was made from the one rendering, by any word processor.</param>
    /// <param name="was">That rendering.</param>
    /// <param name="now">The other, of the same template from the same data.</param>
    /// <param name="customXml">A custom XML part that the document gets, in place of what it has of that namespace.</param>
    /// <exception cref="DocxTemplateException">The bytes of one are no document that may be opened.</exception>
    public static MergedDocument Merge(
        ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> was, ReadOnlyMemory<byte> now, DocxCustomXml customXml)
    {
        var (opened, target) = (OpenedDocument.Open(document), OpenedDocument.Open(now));
        var (written, unplaced) = new MarkPlacer(
            StoryText.Of(OpenedDocument.Open(was)), StoryText.Of(target), StoryText.Of(opened), new StyleMap(target, opened)).Run();
        var parts = new Dictionary<string, byte[]>(written, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, content) in PackageAdditions.Of(opened.Package, opened.MainPart, customXml))
        {
            parts.Add(name, content);
        }

        return new MergedDocument(ZipWriter.Rewrite(opened.Package, parts, DocxOptions.Default.Compression), unplaced);
    }
}
