using System.Xml;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Layout;

/// <summary>The layout of a document: what a ruler and a look at Word's dialogs would tell. Tags of a template are text like any other.</summary>
/// <param name="Sections">Its sections; at least one.</param>
/// <param name="Paragraphs">Every paragraph of the body in its order, those in tables row by row and cell by cell.</param>
/// <param name="Tables">Every table of the body, in the order in which they begin.</param>
public sealed record DocxLayout(
    IReadOnlyList<LayoutSection> Sections, IReadOnlyList<LayoutParagraph> Paragraphs, IReadOnlyList<LayoutTable> Tables)
{
    /// <summary>Reads it; styles, the theme's fonts and what stands at the place itself are put together.</summary>
    /// <param name="document">The Word file, made by whichever program.</param>
    /// <param name="limits">How large it may be; null for the limits of templates.</param>
    /// <exception cref="DocxTemplateException">The bytes are no document that may be opened.</exception>
    public static DocxLayout Read(ReadOnlyMemory<byte> document, DocxLimits? limits = null)
    {
        var bounds = limits ?? DocxOptions.Default.Limits;
        try
        {
            var package = PackageReader.Open(document.ToArray(), bounds);
            var main = MainPart.Find(package)
                ?? throw new DocxTemplateException([new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation(""))]);
            return new LayoutReader(new LayoutPackage(package, main, bounds.MaxXmlDepth)).Read();
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
}
