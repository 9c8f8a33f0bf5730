using System.Buffers;
using System.Text;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>What values need where they are printed. Most places of a part look alike and share it.</summary>
internal sealed class TextLooks(PartModel part)
{
    private readonly Dictionary<string, TextBreaks> _known = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _look = new();

    /// <summary>What a place needs.</summary>
    /// <param name="paragraph">The paragraph of the place.</param>
    /// <param name="path">The elements from below the paragraph down to the text.</param>
    public TextBreaks Of(PartNode paragraph, List<PartNode> path)
    {
        if (part.RestartedItems.ContainsKey(paragraph) || path.Exists(n => part.Changes.EditsOf(n).Count > 0))
        {
            return Markup.Breaks(part, paragraph, path); // not the bytes of the template, so these do not tell the look
        }

        var look = LookOf(paragraph, path);
        if (!_known.TryGetValue(look, out var breaks))
        {
            _known.Add(look, breaks = Markup.Breaks(part, paragraph, path));
        }

        return breaks;
    }

    private string LookOf(PartNode paragraph, List<PartNode> path)
    {
        var tree = part.Tree;
        _look.ResetWrittenCount();
        _look.Write(tree.QualifiedName(paragraph));
        _look.Write(paragraph.Child("pPr") is { } properties ? tree.Outer(properties) : default);
        foreach (var node in path)
        {
            _look.Write(tree.StartTag(node));
            foreach (var child in node.Children.Where(PartEmitter.IsPrologue))
            {
                _look.Write(tree.Outer(child));
            }
        }

        return Encoding.Latin1.GetString(_look.WrittenSpan);
    }
}
