using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Editing;

namespace ReportWorker.Docx;

/// <summary>A paragraph's text and its place.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Text">The text as a reader sees it; tabs and line breaks are kept.</param>
public sealed record TextParagraph(TemplateLocation Location, string Text);

/// <summary>Reads the text of a document.</summary>
public static class DocxText
{
    /// <summary>
    /// Every paragraph in the order of the document: the body, with its tables row by row and cell by cell, then headers, footers and notes.
    /// Deleted text is left out.
    /// </summary>
    /// <exception cref="DocxTemplateException">The bytes are no document that may be opened.</exception>
    public static IReadOnlyList<TextParagraph> Extract(ReadOnlyMemory<byte> document) =>
        [.. Read(document).Select(paragraph => new TextParagraph(paragraph.Location, paragraph.Text))];

    /// <summary>The same with the elements that the text stands in.</summary>
    internal static IReadOnlyList<TaggedText> Read(ReadOnlyMemory<byte> document) =>
        [.. OpenedDocument.Open(document).Stories.SelectMany(story => story.Root.SelfAndDescendants()
            .Where(node => node.Is("p"))
            .Select(paragraph => ParagraphReader.Read(paragraph, Locator.Of(story.Name, paragraph))))];
}
