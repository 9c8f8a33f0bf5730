using System.Text;
using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Pictures;
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

            if (!IsAltText(node, attribute.LocalName(tag)))
            {
                Report(node, value, Messages.TagNotFilledHere());
            }
            else if (DrawingTag.Find(value) is { } placeholder)
            {
                TakePlaceholder(node, attribute, value, placeholder);
            }
            else
            {
                Take(node, attribute, value);
            }
        }
    }

    private void TakePlaceholder(PartNode node, AttributeSpan attribute, string value, (TagUse Use, RawTag Raw) placeholder)
    {
        var text = new TaggedText(node, value, [], Locator.Of(part.Tree.Name, node));
        var parsed = TagParser.Parse(placeholder.Raw, limits);
        foreach (var error in parsed.Errors)
        {
            problems.Add(text.Place(error.Span).Problem(error.Message));
        }

        if (parsed.Success)
        {
            var tag = new PlacedTag(parsed.Value, text) { Use = placeholder.Use };
            text.Tags.Add(tag);
            if (placeholder.Use == TagUse.Chart)
            {
                ChartPlaceholder.Take(part, node, attribute, tag);
            }
            else
            {
                PictureReader.Take(part, node, attribute, tag, problems);
            }
        }
    }

    private void Take(PartNode node, AttributeSpan attribute, string value)
    {
        var text = new TaggedText(node, value, [], Locator.Of(part.Tree.Name, node));
        var reader = new TagReader(limits, problems);
        reader.Read(text);
        BlockMatcher.Match(text.Tags, reader.HasBrokenBlocks ? new ProblemList() : problems);
        part.Changes.Fill(node, attribute, program => InlineEmitter.Emit(text, program));
        part.Tags.AddRange(text.Tags);
    }

    private static bool IsAltText(PartNode node, ReadOnlySpan<byte> attribute) =>
        (node is { Ns: Ns.WordDrawing, Name: "docPr" } or { Ns: Ns.Picture, Name: "cNvPr" })
        && Encoding.UTF8.GetString(attribute) is "descr" or "title" or "name";

    private void Report(PartNode node, string text, Message message)
    {
        var caret = Math.Max(0, text.IndexOf('{', StringComparison.Ordinal));
        var location = Locator.Of(part.Tree.Name, node);
        problems.Add(new TemplateProblem(message, location, text, caret, Messages.TagNotFilledHereAdvice()) { Order = node.Start });
    }
}
