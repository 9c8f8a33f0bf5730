using System.Text;
using ReportWorker.Docx.Tables;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Finds tags in places that are not filled in, so that none is ever printed as it stands; reads those attributes that are.</summary>
internal sealed class PlaceGuard(PartModel part, Limits limits, ProblemList problems)
{
    public static bool MayHoldTags(string text) =>
        TagLexer.MayHoldTags(text) && TagLexer.Find(text) is var found && (found.Value?.Count > 0 || found.Errors.Count > 0);

    public static bool MayHoldTags(ReadOnlySpan<byte> xml) =>
        xml.IndexOf("{{"u8) >= 0 || xml.IndexOf("{%"u8) >= 0 || xml.IndexOf("{#"u8) >= 0;

    /// <summary>Looks at every attribute and every text that is not a paragraph's own.</summary>
    public void Check()
    {
        foreach (var node in part.Tree.Root.SelfAndDescendants())
        {
            if (node.IsElement && MayHoldTags(part.Tree.StartTag(node)))
            {
                CheckAttributes(node);
            }
            else if (node.Text is { } text && !IsFilled(node) && MayHoldTags(text))
            {
                Report(node, text, Messages.TagNotFilledHere());
            }
        }
    }

    /// <summary>A paragraph's own text has been read; deleted text need not be, for it is not printed.</summary>
    private bool IsFilled(PartNode text) =>
        text.Parent is not { } owner || owner.Is("delText") || part.Read.Contains(owner)
        || (owner.Is("t") && owner.Ancestor(n => n.Is("p")) is not null);

    private void CheckAttributes(PartNode node)
    {
        var tag = part.Tree.StartTag(node);
        foreach (var attribute in part.Tree.Attributes(node))
        {
            var value = attribute.Decode(tag);
            if (!MayHoldTags(value))
            {
                continue;
            }

            var message = IsAltText(node, attribute.LocalName(tag)) ? UnsupportedPlaceholder(value) : Messages.TagNotFilledHere();
            if (message is null)
            {
                Take(node, attribute, value);
            }
            else
            {
                Report(node, value, message);
            }
        }
    }

    private void Take(PartNode node, AttributeSpan attribute, string value)
    {
        var text = new TaggedText(node, value, [], Locator.Of(part.Tree.Name, node));
        var reader = new TagReader(limits, problems);
        reader.Read(text);
        MergeResolver.Refuse(text.Tags, problems);
        BlockMatcher.Match(text.Tags, reader.HasBrokenBlocks ? new ProblemList() : problems);
        if (!part.Attributes.TryGetValue(node, out var attributes))
        {
            part.Attributes.Add(node, attributes = []);
        }

        attributes.Add(new TaggedAttribute(attribute, text));
        part.Tags.AddRange(text.Tags);
        node.MarkDirty();
    }

    private static bool IsAltText(PartNode node, ReadOnlySpan<byte> attribute) =>
        node is { Ns: Ns.WordDrawing, Name: "docPr" } && Encoding.UTF8.GetString(attribute) is "descr" or "title" or "name";

    private static Message? UnsupportedPlaceholder(string altText)
    {
        var content = altText.TrimStart('{', ' ');
        return content.StartsWith("image ", StringComparison.Ordinal) ? Messages.PictureNotSupported()
            : content.StartsWith("chart ", StringComparison.Ordinal) ? Messages.ChartNotSupported()
            : null;
    }

    private void Report(PartNode node, string text, Message message)
    {
        var caret = Math.Max(0, text.IndexOf('{', StringComparison.Ordinal));
        var location = Locator.Of(part.Tree.Name, node);
        problems.Add(new TemplateProblem(message, location, text, caret, Messages.TagNotFilledHereAdvice()) { Order = node.Start });
    }
}
