using ReportWorker.Docx.Tables;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Infers what each block repeats or drops from where its tags stand.</summary>
internal sealed class ScopeResolver(PartModel part, ProblemList problems)
{
    private readonly ColumnResolver _columns = new(part, problems);

    public void Resolve(List<TaggedText> texts, List<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Resolve(block);
        }

        _columns.Check(blocks);
        new MergeResolver(part, problems).Resolve(texts, blocks);
        TableWriter.Register(part);
        foreach (var text in texts)
        {
            // A paragraph of settings, comments and merge has nothing to show either.
            var isSilent = text.Tags.Count > 0 && text.Tags.TrueForAll(t => t.Tag is SetTag or CommentTag or MergeTag);
            if (isSilent && Solitude.IsAlone(text, part) && !VanishingParagraph.HasSectionBreak(text.Owner))
            {
                part.Vanishing.TryAdd(text.Owner, text.Tags);
            }
        }
    }

    private void Resolve(Block block)
    {
        var first = block.Open.Paragraph;
        var last = block.Close!.Paragraph;
        if (first == last)
        {
            block.Scope = BlockScope.Inline;
            block.Container = block.Tags.Select(t => t.FirstElement).Aggregate(Nodes.CommonAncestor);
            return;
        }

        var container = Nodes.CommonAncestor(first, last);
        block.Container = container;
        if (first.Parent == container && last.Parent == container)
        {
            ResolveParagraphs(block, container);
        }
        else if (Nodes.Unwrap(container).Is("tr"))
        {
            ResolveRow(block, Nodes.Unwrap(container));
        }
        else if (Nodes.Unwrap(container).Is("tbl") && Nodes.Below(container, first).Is("tr") && Nodes.Below(container, last).Is("tr"))
        {
            ResolveRows(block, container);
        }
        else
        {
            problems.Add(block.Close.Place.Problem(
                Messages.DifferentContainers(block.Open.Source), block.Close.Tag.Span.Start, Messages.DifferentContainersAdvice()));
        }
    }

    private void ResolveParagraphs(Block block, PartNode container)
    {
        block.Scope = BlockScope.Paragraphs;
        foreach (var tag in block.Tags)
        {
            if (tag.Paragraph.Parent != container)
            {
                problems.Add(tag.Place.Problem(
                    Messages.DifferentContainers(block.Open.Source), tag.Tag.Span.Start, Messages.DifferentContainersAdvice()));
            }
            else if (!Solitude.IsAloneBesideBreaks(tag.Text, part))
            {
                problems.Add(tag.Place.Problem(Messages.NotAlone(tag.Source), tag.Tag.Span.Start, Messages.NotAloneAdvice()));
            }
            else if (VanishingParagraph.HasSectionBreak(tag.Paragraph) && tag.Text.Tags.FindLast(t => t.Block is not null)?.Tag is not BetweenTag)
            {
                problems.Add(tag.Place.Problem(Messages.SectionBreakVanishes()));
            }
            else
            {
                part.Vanishing.TryAdd(tag.Paragraph, tag.Text.Tags);
            }
        }
    }

    private void ResolveRow(Block block, PartNode row)
    {
        block.Scope = BlockScope.Row;
        block.Container = row;
        foreach (var middle in block.Middles)
        {
            problems.Add(middle.Place.Problem(Messages.MiddleTagInRow(middle.Source)));
        }

        if (!part.RowBlocks.TryGetValue(row, out var blocks))
        {
            part.RowBlocks.Add(row, blocks = []);
        }
        else if (blocks[^1].Close!.StandsBefore(block.Open))
        {
            problems.Add(block.Open.Place.Problem(Messages.TwoBlocksInRow()));
        }

        blocks.Add(block);
        row.MarkDirty();
    }

    private void ResolveRows(Block block, PartNode container)
    {
        var isAlone = block.Tags.All(t => Nodes.Below(container, t.Paragraph) is var row && (!row.Is("tr") || Solitude.IsRowAlone(row, part)));
        if (!isAlone && _columns.TryResolve(block, container))
        {
            return;
        }

        block.Scope = BlockScope.Rows;
        foreach (var tag in block.Tags)
        {
            var row = Nodes.Below(container, tag.Paragraph);
            if (!row.Is("tr"))
            {
                problems.Add(tag.Place.Problem(
                    Messages.DifferentContainers(block.Open.Source), tag.Tag.Span.Start, Messages.DifferentContainersAdvice()));
            }
            else if (!Solitude.IsRowAlone(row, part))
            {
                problems.Add(tag.Place.Problem(Messages.RowNotAlone(tag.Source), tag.Tag.Span.Start, Messages.RowNotAloneAdvice()));
            }
            else
            {
                part.Vanishing.TryAdd(row, Solitude.TagsOf(row, part));
            }
        }
    }
}
