using System.Buffers;
using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Rich;

/// <summary>Takes from the template what a rich text needs at a place.</summary>
internal static class RichMarkupReader
{
    /// <summary>The markup around a text.</summary>
    /// <param name="part">The part.</param>
    /// <param name="paragraph">The paragraph of the text.</param>
    /// <param name="path">The elements from below the paragraph down to the text; ends with a run and its text.</param>
    /// <param name="breaks">What breaks become there.</param>
    /// <param name="mayBreak">True if the paragraph may be ended there.</param>
    public static RichMarkup? Read(PartModel part, PartNode paragraph, List<PartNode> path, TextBreaks breaks, bool mayBreak)
    {
        if (path is not [.., var run, var text] || !run.Is("r") || !text.Is("t"))
        {
            return null;
        }

        var tree = part.Tree;
        var around = path[..^2];
        return new RichMarkup
        {
            Prefix = Encoding.UTF8.GetString(tree.Prefix(paragraph)),
            Run = new RunProperties(tree, run),
            CloseRun = [.. Markup.EndTag(tree, text), .. Markup.EndTag(tree, run)],
            OpenRun = Written(bytes =>
            {
                Markup.Reopen(tree, run, bytes);
                Markup.Reopen(tree, text, bytes);
            }),
            ClosePath = Written(bytes => around.AsEnumerable().Reverse().ToList().ForEach(n => bytes.Write(Markup.EndTag(tree, n)))),
            OpenPath = Written(bytes => around.ForEach(n => Markup.Reopen(tree, n, bytes))),
            CloseParagraph = Markup.EndTag(tree, paragraph),
            OpenParagraph = Written(bytes => Markup.BeginParagraph(tree, paragraph, bytes)),
            OpenItem = OpenItem(tree, paragraph),
            Breaks = new TextBreaks(breaks.Line, breaks.Tab, [.. breaks.Line, .. breaks.Line]),
            MayBreak = mayBreak,
            MayLink = !around.Exists(n => n.Is("hyperlink")),
            LinkSlot = part.LinkSlot,
        };
    }

    /// <summary>An item is a paragraph of the same look, except for lists and indents of its own.</summary>
    private static (byte[] Before, byte[] Behind) OpenItem(PartTree tree, PartNode paragraph)
    {
        var prefix = Encoding.UTF8.GetString(tree.Prefix(paragraph));
        var properties = (paragraph.Child("pPr")?.Children ?? []).Where(c => c.IsElement && !(c.Is("numPr") || c.Is("ind"))).ToList();
        var before = Written(bytes =>
        {
            bytes.Write(Encoding.UTF8.GetBytes($"<{prefix}p><{prefix}pPr>"));
            properties.FindAll(ParagraphOrder.StandsBeforeNumbering).ForEach(c => Markup.CopyProperty(tree, c, bytes));
        });
        var behind = Written(bytes =>
        {
            properties.FindAll(c => !ParagraphOrder.StandsBeforeNumbering(c)).ForEach(c => Markup.CopyProperty(tree, c, bytes));
            bytes.Write(Encoding.UTF8.GetBytes($"</{prefix}pPr>"));
        });
        return (before, behind);
    }

    private static byte[] Written(Action<ArrayBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
