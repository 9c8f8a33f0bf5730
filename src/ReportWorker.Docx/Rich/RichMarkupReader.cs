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
    /// <param name="breaks">What breaks become within a run.</param>
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
            OpenRun = Markup.Written(bytes =>
            {
                Markup.Reopen(tree, run, bytes);
                Markup.Reopen(tree, text, bytes);
            }),
            ClosePath = Markup.Written(bytes => around.AsEnumerable().Reverse().ToList().ForEach(n => bytes.Write(Markup.EndTag(tree, n)))),
            OpenPath = Markup.Written(bytes => around.ForEach(n => Markup.Reopen(tree, n, bytes))),
            CloseParagraph = Markup.EndTag(tree, paragraph),
            OpenParagraph = Markup.NextParagraph(part, paragraph),
            OpenItem = Markup.AroundList(tree, paragraph, c => !c.Is("ind")), // lists have indents of their own
            Breaks = breaks,
            MayBreak = mayBreak,
            MayLink = !around.Exists(n => n.Is("hyperlink")),
            LinkSlot = part.LinkSlot,
        };
    }
}
