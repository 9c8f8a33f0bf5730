using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>Turns a character of a paragraph into a place where a mark may stand.</summary>
internal static class RunEdge
{
    /// <summary>
    /// The place after so many characters of a piece, where a comment begins or ends; of what must not be split, such as a content control,
    /// the edge.
    /// </summary>
    public static Position Of(PartNode paragraph, TextPiece piece, int offset, bool isBegin)
    {
        var element = piece.Element;
        var run = element.Parent!; // a piece stands in a paragraph
        if (!run.Is("r") || !MayHoldMarks(run.Parent, paragraph))
        {
            var whole = Nodes.Below(paragraph, element);
            return new Position(isBegin ? whole.Start : whole.End);
        }

        if (offset > 0 && offset < piece.Length)
        {
            return new Position(element.Start, element, offset);
        }

        var content = run.Children.Where(c => c.IsElement && !c.Is("rPr")).ToList();
        return isBegin
            ? content[0] == element ? new Position(run.Start) : new Position(element.Start, run)
            : content[^1] == element ? new Position(run.End) : new Position(element.End, run);
    }

    private static bool MayHoldMarks(PartNode? node, PartNode paragraph)
    {
        while (node is not null && node != paragraph && (node.Is("hyperlink") || node.Is("ins") || node.Is("smartTag")))
        {
            node = node.Parent;
        }

        return node == paragraph;
    }
}
