using System.Xml;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>A document whose stories have been parsed.</summary>
/// <param name="Package">The package.</param>
/// <param name="MainPart">The name of the main part.</param>
/// <param name="Types">What the parts are.</param>
/// <param name="Stories">The body, then headers, footers, notes and comments by the names of their parts.</param>
internal sealed record OpenedDocument(Package Package, string MainPart, ContentTypes Types, IReadOnlyList<PartTree> Stories)
{
    /// <summary>Opens a document within the limits for files from outside.</summary>
    /// <exception cref="DocxTemplateException">The bytes are no document that may be opened.</exception>
    public static OpenedDocument Open(ReadOnlyMemory<byte> document)
    {
        try
        {
            return Open(PackageReader.Open(document.ToArray(), DocxOptions.Default.Limits));
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

    private static OpenedDocument Open(Package package)
    {
        var main = FindMain(package);
        var types = ContentTypes.Parse(package.Xml[ContentTypes.PartName]);
        var others = package.Entries.Select(e => e.Name)
            .Where(n => package.Xml.ContainsKey(n) && n != main && PartKinds.Of(n, types.Of(n)) == PartKind.Story)
            .Order(StringComparer.Ordinal);
        return new OpenedDocument(
            package,
            main,
            types,
            [.. others.Prepend(main).Select(part => PartParser.Parse(part, package.Xml[part], DocxOptions.Default.Limits.MaxXmlDepth))]);
    }

    private static string FindMain(Package package) =>
        Packaging.MainPart.Find(package) is { } main && package.Xml.ContainsKey(ContentTypes.PartName)
            ? main
            : throw new DocxTemplateException([new TemplateProblem(Messages.NoMainDocument(), new TemplateLocation(""))]);
}
