using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Annotating;

/// <summary>
/// Finds where the comment of a problem stands: at its tag; else at its paragraph; and if Word allows no comment there, at the paragraph
/// that holds the text box, or at the first paragraph of the body.
/// </summary>
internal sealed class AnchorFinder
{
    private readonly PartTree _tree;
    private readonly Dictionary<int, PartNode> _nodes;
    private readonly Anchor _first;

    /// <summary>Looks through the main document.</summary>
    /// <param name="tree">The main document.</param>
    /// <param name="body">Its body.</param>
    public AnchorFinder(PartTree tree, PartNode body)
    {
        _tree = tree;
        _nodes = tree.Root.SelfAndDescendants().ToDictionary(n => n.Start);
        var paragraph = body.SelfAndDescendants().FirstOrDefault(n => n.Is("p") && OuterBox(n) is null);
        var bodyBegin = Position.Inside(body) with { Split = body };
        _first = paragraph is null ? new Anchor(bodyBegin, bodyBegin, IsExact: false) : Whole(paragraph) with { IsExact = false };
    }

    /// <summary>Where the comment stands.</summary>
    public Anchor Find(TemplateProblem problem)
    {
        var isHere = string.Equals(problem.Location.Part, _tree.Name, StringComparison.OrdinalIgnoreCase);
        if (!isHere || !_nodes.TryGetValue(problem.Order, out var node))
        {
            return _first;
        }

        var box = OuterBox(node);
        var paragraph = Paragraph(box ?? node);
        if (paragraph is null)
        {
            return _first;
        }

        return box is not null ? Whole(paragraph) with { IsExact = false }
            : node == paragraph ? AtText(paragraph, problem)
            : IsInField(node) ? Whole(paragraph)
            : Around(Nodes.Below(paragraph, node));
    }

    private static PartNode? Paragraph(PartNode node) => node.Is("p") ? node : node.Ancestor(n => n.Is("p"));

    /// <summary>The text box that stands in no other and holds the element.</summary>
    private static PartNode? OuterBox(PartNode node)
    {
        PartNode? box = null;
        for (var step = node; step is not null; step = step.Parent)
        {
            box = step.Is("txbxContent") ? step : box;
        }

        return box;
    }

    /// <summary>A mark between the instructions of a field would be taken for one of them.</summary>
    private static bool IsInField(PartNode node) =>
        node.Is("instrText") || node.Is("fldChar") || node.Parent?.Is("instrText") == true;

    private static Anchor Whole(PartNode paragraph) => paragraph.IsEmpty
        ? new Anchor(Position.Inside(paragraph), Position.Inside(paragraph), IsExact: true)
        : new Anchor(new Position(paragraph.Child("pPr")?.End ?? paragraph.InnerStart), new Position(paragraph.InnerEnd), IsExact: true);

    private static Anchor Around(PartNode element) => new(new Position(element.Start), new Position(element.End), IsExact: true);

    private static Anchor AtText(PartNode paragraph, TemplateProblem problem)
    {
        var text = ParagraphReader.Read(paragraph, problem.Location);
        var span = TagSpan(text.Text, problem.Caret);
        var first = text.Pieces.FirstOrDefault(p => p.End > span.Start);
        var last = text.Pieces.LastOrDefault(p => p.Start < span.End);
        return text.Text != problem.Text || first.Element is null || last.Element is null
            ? Whole(paragraph)
            : new Anchor(
                RunEdge.Of(paragraph, first, span.Start - first.Start, isBegin: true),
                RunEdge.Of(paragraph, last, span.End - last.Start, isBegin: false),
                IsExact: true);
    }

    /// <summary>The tag that a character belongs to, whether it is closed or not; all of the text when there is none.</summary>
    private static TextSpan TagSpan(string text, int caret)
    {
        var found = TagLexer.Find(text);
        var spans = (found.Value ?? []).Select(t => t.Span).Concat(found.Errors.Select(e => e.Span));
        return spans.Where(s => s.Start <= caret && caret < Math.Max(s.End, s.Start + 1)).DefaultIfEmpty(new TextSpan(0, text.Length)).First();
    }
}
