using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>Puts markup at the end of a part's root element.</summary>
internal static class PartPatch
{
    /// <summary>The part with the markup.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes; null to make it.</param>
    /// <param name="empty">The root element of a new part, with an end tag.</param>
    /// <param name="markup">What to put in, written with the prefix of the root.</param>
    public static byte[] Append(string name, byte[]? content, string empty, Func<string, string> markup)
    {
        var bytes = XmlSource.ToUtf8(content ?? Encoding.UTF8.GetBytes(XmlText.Declaration + empty));
        var tree = PartParser.Parse(name, bytes, DocxOptions.Default.Limits.MaxXmlDepth);
        var added = markup(Encoding.UTF8.GetString(tree.Prefix(tree.Root)));
        var edits = new ByteEdits();
        if (tree.Root.IsEmpty)
        {
            edits.Replace(tree.Root.End - "/>".Length, tree.Root.End, $">{added}</{Encoding.UTF8.GetString(tree.QualifiedName(tree.Root))}>");
        }
        else
        {
            edits.Insert(tree.Root.InnerEnd, added);
        }

        return edits.Apply(bytes);
    }
}
