using System.Xml;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

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
    internal static IReadOnlyList<TaggedText> Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            return [.. Paragraphs(PackageReader.Open(document.ToArray(), DocxOptions.Default.Limits))];
        }
        catch (PackageFormatException error)
        {
            throw new DocxTemplateException([new TemplateProblem(error.Reason, new TemplateLocation(error.EntryName))]);
        }
        catch (XmlException error)
        {
            throw new DocxTemplateException([new TemplateProblem(Messages.BadXml(error.Message), new TemplateLocation(""))]);
        }
    }

    private static IEnumerable<TaggedText> Paragraphs(Package package)
    {
        var main = MainPart.Find(package);
        if (main is null || !package.Xml.TryGetValue(ContentTypes.PartName, out var content))
        {
            throw new DocxTemplateException([new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation(""))]);
        }

        var types = ContentTypes.Parse(content);
        var stories = package.Entries.Select(e => e.Name)
            .Where(n => package.Xml.ContainsKey(n) && n != main && PartKinds.Of(n, types.Of(n)) == PartKind.Story)
            .Order(StringComparer.Ordinal);
        foreach (var part in stories.Prepend(main))
        {
            var tree = PartParser.Parse(part, package.Xml[part], DocxOptions.Default.Limits.MaxXmlDepth);
            foreach (var paragraph in tree.Root.SelfAndDescendants().Where(n => n.Is("p")))
            {
                yield return ParagraphReader.Read(paragraph, Locator.Of(part, paragraph));
            }
        }
    }
}
