using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Finds hyperlinks whose target has tags. The target stands in the part's relationships, but what it means belongs to the place of the link,
/// which may be in a loop: each use of it gets a relationship of its own when the document is written.
/// </summary>
internal sealed class LinkReader(PartModel part, Limits limits, ProblemList problems)
{
    /// <summary>Whether a relationship leads to a target with tags. Word escapes their braces.</summary>
    public static bool HasTags(Relationship relationship) =>
        relationship is { IsExternal: true, Type: "hyperlink" } && PlaceGuard.MayHoldTags(Uri.UnescapeDataString(relationship.Target));

    /// <summary>Reads the links of the part.</summary>
    /// <param name="relationships">The part's relationships.</param>
    public void Read(IEnumerable<Relationship> relationships)
    {
        var targets = relationships.Where(HasTags)
            .DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => Uri.UnescapeDataString(r.Target), StringComparer.Ordinal);
        if (targets.Count == 0)
        {
            return;
        }

        part.ReplacedLinks.UnionWith(targets.Keys);
        foreach (var node in part.Tree.Root.SelfAndDescendants().Where(IsLink))
        {
            if (part.Tree.FindAttribute(node, "id"u8) is { } id && targets.TryGetValue(id.Decode(part.Tree.StartTag(node)), out var target))
            {
                Take(node, id, target);
            }
        }
    }

    private static bool IsLink(PartNode node) =>
        node.Is("hyperlink") || (node.Ns == Ns.Drawing && node.Name is "hlinkClick" or "hlinkHover" or "hlinkMouseOver");

    private void Take(PartNode node, AttributeSpan id, string target)
    {
        var text = new TaggedText(node, target, [], Locator.Of(part.Tree.Name, node));
        new TagReader(limits, problems).Read(text);
        foreach (var tag in text.Tags.Where(t => t.Tag is not OutputTag and not CommentTag))
        {
            problems.Add(tag.Place.Problem(Messages.BlockInLink(tag.Source)));
        }

        part.Tags.AddRange(text.Tags);
        part.Changes.Edit(node, new TagEdit(id.Start, id.End, program => program.Add(Instruction(node, id, text))));
    }

    private LinkInstruction Instruction(PartNode node, AttributeSpan id, TaggedText text)
    {
        var pieces = new List<LinkPiece>();
        var at = 0;
        foreach (var tag in text.Tags)
        {
            pieces.Add(new LinkPiece(text.Text[at..tag.Tag.Span.Start], null, tag.Place));
            pieces.Add(new LinkPiece("", (tag.Tag as OutputTag)?.Expression, tag.Place));
            at = tag.Tag.Span.End;
        }

        pieces.Add(new LinkPiece(text.Text[at..], null, text.Tags[0].Place));
        var name = System.Text.Encoding.UTF8.GetString(id.Name(part.Tree.StartTag(node)));
        return new LinkInstruction(part.LinkSlot, name, isNeeded: node.Ns == Ns.Drawing, [.. pieces]);
    }
}
