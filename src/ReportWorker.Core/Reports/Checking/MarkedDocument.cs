using System.Xml;
using ReportWorker.Docx;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>A file's text and what it says about itself.</summary>
/// <param name="Mark">Which edition it says it is; null when it cannot be told, and why says the reason.</param>
/// <param name="Text">Its paragraphs; empty when it cannot be read.</param>
/// <param name="Why">Why it is no document of ours; null when it may be one.</param>
internal sealed record MarkedDocument(EditionXml? Mark, IReadOnlyList<TextParagraph> Text, Message? Why)
{
    /// <summary>Reads whatever bytes somebody handed over.</summary>
    public static MarkedDocument Read(ReadOnlyMemory<byte> file)
    {
        IReadOnlyList<TextParagraph> text;
        try
        {
            text = DocxText.Extract(file);
        }
        catch (DocxTemplateException error)
        {
            return new MarkedDocument(null, [], Messages.NoReadableDocument(error.Problems[0].Message));
        }

        var parts = DocxCustomXml.ReadAll(file, EditionXml.NamespaceName).Distinct().ToList();
        try
        {
            return parts.Count switch
            {
                0 => new MarkedDocument(null, text, Messages.NoMark()),
                1 => new MarkedDocument(EditionXml.Parse(parts[0]), text, null),
                _ => new MarkedDocument(null, text, Messages.SeveralMarks(parts.Count)),
            };
        }
        catch (XmlException)
        {
            return new MarkedDocument(null, text, Messages.MarkDamaged());
        }
    }
}
