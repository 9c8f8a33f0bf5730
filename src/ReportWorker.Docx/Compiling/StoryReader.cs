using ReportWorker.Docx.Annotating;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Reads a part of paragraphs story by story: finds its tags, matches its blocks and what each block holds.</summary>
internal sealed class StoryReader(PartModel part, Limits limits, ProblemList problems)
{
    private readonly Queue<PartNode> _stories = new();

    public void Read()
    {
        _stories.Enqueue(part.Tree.Root);
        while (_stories.TryDequeue(out var story))
        {
            ReadStory(story);
        }

        part.SortTags();
    }

    private void ReadStory(PartNode story)
    {
        var tags = new TagReader(limits, problems);
        var texts = new List<TaggedText>();
        Walk(story, story, texts);
        foreach (var text in texts)
        {
            tags.Read(text);
            if (text.Tags.Count > 0)
            {
                part.Texts.Add(text.Owner, text);
                part.Tags.AddRange(text.Tags);
            }
        }

        part.PromisedNames.UnionWith(tags.PromisedNames);

        // When a block tag is wrong in itself, its partners would only be complained of for its sake.
        var found = texts.SelectMany(t => t.Tags).ToList();
        var blocks = BlockMatcher.Match(found, tags.HasBrokenBlocks ? new ProblemList() : problems);
        if (!tags.HasBrokenBlocks)
        {
            new ScopeResolver(part, problems).Resolve(texts, blocks);
        }

        foreach (var owner in texts.Where(t => t.Tags.Count > 0))
        {
            MarkDirty(owner);
        }
    }

    private void Walk(PartNode node, PartNode story, List<TaggedText> texts)
    {
        if (CommentMarkup.IsOurs(node, part.Tree))
        {
            problems.Add(new TemplateProblem(Messages.CheckCommentsLeft(CommentMarkup.Author), new TemplateLocation(part.Tree.Name)));
            return;
        }

        if (node != story && IsStory(node))
        {
            _stories.Enqueue(node);
            return;
        }

        if (node.Is("p") && part.Tree.Outer(node).Contains((byte)'{'))
        {
            var text = ParagraphReader.Read(node, Locator.Of(part.Tree.Name, node));
            if (TagLexer.MayHoldTags(text.Text))
            {
                texts.Add(text);
            }
        }

        foreach (var child in node.Children)
        {
            if (child.IsElement)
            {
                Walk(child, story, texts);
            }
        }
    }

    private static bool IsStory(PartNode node) =>
        node.Ns == Ns.Word && node.Name is "txbxContent" or "footnote" or "endnote" or "comment";

    private void MarkDirty(TaggedText text)
    {
        text.Owner.MarkDirty();
        foreach (var tag in text.Tags)
        {
            foreach (var piece in text.Pieces)
            {
                if (tag.Tag.Span.Start < piece.End && tag.Tag.Span.End > piece.Start)
                {
                    piece.Element.MarkDirty();
                    Release(piece.Element);
                }
            }
        }
    }

    /// <summary>
    /// Frees the content controls around a tag from what would undo it: Word puts bound data in the place of their content, and shows a
    /// placeholder's text in grey until somebody types.
    /// </summary>
    private void Release(PartNode node)
    {
        for (var control = node.Ancestor(n => n.Is("sdt")); control is not null; control = control.Ancestor(n => n.Is("sdt")))
        {
            control.Child("sdtPr")?.Children.FindAll(c => c.Name is "dataBinding" or "showingPlcHdr").ForEach(part.Changes.Drop);
        }
    }
}
