using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Finds which tags of a story belong together. A story is a text that no block leaves: a body, a footnote, a text box.</summary>
internal static class BlockMatcher
{
    public static List<Block> Match(IEnumerable<PlacedTag> tags, ProblemList problems)
    {
        var open = new Stack<Block>();
        var blocks = new List<Block>();
        foreach (var tag in tags)
        {
            switch (tag.Tag)
            {
                case IfTag or ForTag:
                    var block = new Block(tag);
                    tag.Block = block;
                    open.Push(block);
                    blocks.Add(block);
                    break;
                case ElsIfTag or ElseTag or BetweenTag:
                    Divide(tag, open, problems);
                    break;
                case EndIfTag or EndForTag:
                    Close(tag, open, problems);
                    break;
            }
        }

        foreach (var block in open.Reverse())
        {
            problems.Add(block.Open.Place.Problem(Messages.Unclosed(block.Open.Source, Closing(block))));
        }

        return blocks.FindAll(b => b.Close is not null);
    }

    private static string Closing(Block block) => block.IsLoop ? "{% endfor %}" : "{% endif %}";

    private static void Divide(PlacedTag tag, Stack<Block> open, ProblemList problems)
    {
        if (!open.TryPeek(out var block) || (block.IsLoop ? tag.Tag is ElsIfTag : tag.Tag is BetweenTag))
        {
            problems.Add(tag.Place.Problem(Messages.UnexpectedTag(tag.Source)));
            return;
        }

        // A loop's else may follow its between; nothing follows an else, and nothing stands twice.
        var last = block.Middles.Count > 0 ? block.Middles[^1].Tag : null;
        if (last is ElseTag || (last is BetweenTag && tag.Tag is BetweenTag))
        {
            problems.Add(tag.Place.Problem(Messages.AfterElse(tag.Source)));
            return;
        }

        tag.Block = block;
        block.Middles.Add(tag);
    }

    private static void Close(PlacedTag tag, Stack<Block> open, ProblemList problems)
    {
        if (!open.TryPeek(out var block))
        {
            problems.Add(tag.Place.Problem(Messages.UnexpectedTag(tag.Source)));
            return;
        }

        if (block.IsLoop != tag.Tag is EndForTag)
        {
            problems.Add(tag.Place.Problem(Messages.WrongClosing(tag.Source, Closing(block), block.Open.Source)));
        }

        open.Pop();
        tag.Block = block;
        block.Close = tag;
    }
}
