using System.Buffers;
using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>
/// Copies the look of a series or a slice from the template. The ids that Office gives to series and slices are left out: they may stand
/// only once.
/// </summary>
/// <param name="tree">The chart part.</param>
/// <param name="color">The colour that may be exchanged; null for none.</param>
internal sealed class LookCopier(PartTree tree, MainColor? color)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<MarkupPiece> _pieces = [];
    private string _prefix = "a:";

    /// <summary>Some of the children of an element, before its end tag if that is wanted.</summary>
    public ColoredMarkup Copy(IEnumerable<PartNode> nodes, PartNode? closing = null)
    {
        foreach (var node in nodes)
        {
            Add(node);
        }

        if (closing is not null)
        {
            _bytes.Write(tree.EndTag(closing));
        }

        return Finish();
    }

    /// <summary>A start tag.</summary>
    public ColoredMarkup CopyStart(PartNode node)
    {
        _bytes.Write(tree.StartTag(node));
        return Finish();
    }

    private void Add(PartNode node)
    {
        if (IsIdentity(node))
        {
            return;
        }

        if (color?.IsNamedBy(tree, node) == true)
        {
            EndPiece();
            _prefix = Encoding.UTF8.GetString(tree.Prefix(node));
            _pieces.Add(new MarkupPiece(tree.Outer(node).ToArray(), tree.Inner(node).ToArray()));
        }
        else if (node.Children.Count == 0)
        {
            _bytes.Write(tree.Outer(node));
        }
        else
        {
            _bytes.Write(tree.StartTag(node));
            node.Children.ForEach(Add);
            _bytes.Write(tree.EndTag(node));
        }
    }

    /// <summary>An extension that holds an id, and a list of extensions that hold nothing else.</summary>
    private static bool IsIdentity(PartNode node) => node.Ns == Ns.Chart && node.Name switch
    {
        "ext" => node.Children.Exists(c => c.Name == "uniqueId"),
        "extLst" => node.Children.TrueForAll(c => !c.IsElement || IsIdentity(c)),
        _ => false,
    };

    private void EndPiece()
    {
        if (_bytes.WrittenCount > 0)
        {
            _pieces.Add(new MarkupPiece(_bytes.WrittenSpan.ToArray(), null));
            _bytes.Clear();
        }
    }

    private ColoredMarkup Finish()
    {
        EndPiece();
        return new ColoredMarkup(_prefix, _pieces);
    }
}
