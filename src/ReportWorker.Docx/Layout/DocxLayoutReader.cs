using System.Xml;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Layout;

/// <summary>
/// Reads the layout of documents; styles, the theme's fonts and what stands at the place itself are put together. What documents of one
/// template have alike is read once, so one reader for all of them is fastest. It may be used by several threads at once.
/// </summary>
/// <param name="limits">How large a document may be; null for the limits of templates.</param>
public sealed class DocxLayoutReader(DocxLimits? limits = null)
{
    private readonly DocxLimits _limits = limits ?? DocxOptions.Default.Limits;
    private readonly KeptParts _kept = new();

    /// <summary>Reads one.</summary>
    /// <param name="document">The Word file, made by whichever program.</param>
    /// <exception cref="DocxTemplateException">The bytes are no document that may be opened.</exception>
    public DocxLayout Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            return new LayoutReader(new LayoutPackage(document.ToArray(), _limits, _kept)).Read();
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
