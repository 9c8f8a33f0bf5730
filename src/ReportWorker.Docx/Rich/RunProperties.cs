using System.Runtime.InteropServices;
using System.Text;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Rich;

/// <summary>The looks of a run in the template, to which bold, italic and link are added in the order that the schema demands (CT_RPr).</summary>
internal sealed class RunProperties
{
    private static readonly string[] Order =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint",
        "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
        "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    private readonly List<Property> _properties = [];
    private readonly byte[] _open;
    private readonly byte[] _close;
    private readonly string _prefix;

    public RunProperties(PartTree tree, PartNode run)
    {
        _prefix = Encoding.UTF8.GetString(tree.Prefix(run));
        _open = Encoding.UTF8.GetBytes($"<{_prefix}rPr>");
        _close = Encoding.UTF8.GetBytes($"</{_prefix}rPr>");
        foreach (var child in run.Child("rPr")?.Children ?? [])
        {
            if (child.IsElement && !Revisions.IsRemoved(child) && !Revisions.IsInsertion(child))
            {
                // What Word has added since stands behind everything else.
                var at = child.Ns == Ns.Word ? Array.IndexOf(Order, child.Name) : -1;
                _properties.Add(new Property(at < 0 ? Order.Length : at, tree.Outer(child).ToArray()));
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Property(int At, byte[] Markup);

    /// <summary>Writes them with what the run adds.</summary>
    public void Write(PartWriter writer, bool isBold, bool isItalic, bool isLink)
    {
        var properties = _properties.ToList();
        Set(properties, isBold, "b", "");
        Set(properties, isBold, "bCs", "");
        Set(properties, isItalic, "i", "");
        Set(properties, isItalic, "iCs", "");
        Set(properties, isLink, "color", $" {_prefix}val=\"0563C1\"");
        Set(properties, isLink, "u", $" {_prefix}val=\"single\"");
        if (properties.Count == 0)
        {
            return;
        }

        writer.Write(_open);
        foreach (var property in properties.OrderBy(p => p.At))
        {
            writer.Write(property.Markup);
        }

        writer.Write(_close);
    }

    private void Set(List<Property> properties, bool isSet, string name, string attributes)
    {
        if (isSet)
        {
            var at = Array.IndexOf(Order, name);
            properties.RemoveAll(p => p.At == at);
            properties.Add(new Property(at, Encoding.UTF8.GetBytes($"<{_prefix}{name}{attributes}/>")));
        }
    }
}
