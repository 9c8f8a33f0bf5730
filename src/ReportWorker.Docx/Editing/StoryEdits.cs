using System.Text;
using ReportWorker.Docx.Annotating;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>Changes single paragraphs of a document; everything else stays, byte for byte.</summary>
/// <param name="styles">What the styles of paragraphs that are put in are in the document.</param>
internal sealed class StoryEdits(StyleMap styles)
{
    private readonly Dictionary<PartTree, ByteEdits> _edits = [];
    private readonly HashSet<PartNode> _removed = [];

    /// <summary>The parts that were changed.</summary>
    public IReadOnlyDictionary<string, byte[]> Apply() =>
        _edits.ToDictionary(edit => edit.Key.Name, edit => edit.Value.Apply(edit.Key.Bytes), StringComparer.OrdinalIgnoreCase);

    /// <summary>Puts another text in place of a stretch of a paragraph; it has the look of what it replaces, or of what stands before it.</summary>
    public void Change(StoryText paragraph, int start, int end, string text)
    {
        var pieces = paragraph.Read.Pieces;
        var texts = pieces.Where(piece => piece.Element.Is("t")).ToList();
        var host = texts.FindIndex(piece => piece.Start < end && piece.End > start) is var replaced and >= 0 ? replaced
            : texts.FindIndex(piece => piece.Start < start && piece.End >= start) is var before and >= 0 ? before
            : texts.FindIndex(piece => piece.Start == start);
        var word = WordPrefix.Of(paragraph.Tree);
        foreach (var piece in pieces.Where(piece => piece.Start < end && piece.End > start || (host >= 0 && piece == texts[host])))
        {
            var (from, to) = (Math.Clamp(start - piece.Start, 0, piece.Length), Math.Clamp(end - piece.Start, 0, piece.Length));
            var own = paragraph.Read.Text.Substring(piece.Start, piece.Length);
            var put = host >= 0 && piece == texts[host] ? text : "";
            Edit(paragraph).Replace(piece.Element.Start, piece.Element.End, RunMarkup.Texts(word, own[..from] + put + own[to..]));
        }

        if (host < 0)
        {
            Fill(paragraph, word, text);
        }
    }

    /// <summary>Takes a paragraph away; one that something hangs on, or that its cell cannot do without, only loses its text.</summary>
    public void Remove(StoryText paragraph)
    {
        var node = paragraph.Node;
        if (IsPlain(node) && IsDispensable(node))
        {
            _removed.Add(node);
            Edit(paragraph).Replace(node.Start, node.End, "");
        }
        else
        {
            Change(paragraph, 0, paragraph.Key.Length, "");
        }
    }

    /// <summary>Puts a paragraph of another document beside one of this.</summary>
    public void Insert(StoryText neighbour, bool isBefore, StoryText paragraph) =>
        Edit(neighbour).Insert(
            isBefore ? neighbour.Node.Start : neighbour.Node.End, RunMarkup.Paragraph(paragraph, WordPrefix.Of(neighbour.Tree), styles));

    private ByteEdits Edit(StoryText paragraph)
    {
        if (!_edits.TryGetValue(paragraph.Tree, out var edits))
        {
            _edits.Add(paragraph.Tree, edits = new ByteEdits());
        }

        return edits;
    }

    // The paragraph has no text yet: its mark says how a text in it looks.
    private void Fill(StoryText paragraph, WordPrefix word, string text)
    {
        var (tree, node) = (paragraph.Tree, paragraph.Node);
        if (text.Length == 0)
        {
            return;
        }

        var look = node.Child("pPr")?.Child("rPr") is { } mark ? Encoding.UTF8.GetString(tree.Outer(mark)) : "";
        var run = word.Element("r", look + RunMarkup.Texts(word, text));
        if (node.IsEmpty)
        {
            var open = Encoding.UTF8.GetString(tree.OpenTag(node));
            Edit(paragraph).Replace(node.Start, node.End, $"{open}{run}</{Encoding.UTF8.GetString(tree.QualifiedName(node))}>");
        }
        else
        {
            Edit(paragraph).Insert(node.InnerEnd, run);
        }
    }

    private static bool IsPlain(PartNode paragraph) => paragraph.SelfAndDescendants().All(node =>
        node == paragraph || !node.IsElement || node.Ancestor(above => above.Is("rPr") || above.Is("pPr")) is not null
            ? !node.Is("sectPr")
            : node.Is("pPr") || node.Is("r") || node.Is("rPr") || node.Is("t") || node.Is("tab") || node.Is("br") || node.Is("cr")
                || node.Is("proofErr") || node.Is("lastRenderedPageBreak") || node.Is("bookmarkStart") || node.Is("bookmarkEnd"));

    private bool IsDispensable(PartNode paragraph)
    {
        var beside = (paragraph.Parent?.Children ?? []).Where(node => node.IsElement && !_removed.Contains(node)).ToList();
        var at = beside.IndexOf(paragraph);
        return beside.Exists(node => node != paragraph && node.Is("p"))
            && (at < beside.Count - 1 || beside[at - 1].Is("p"));
    }
}
