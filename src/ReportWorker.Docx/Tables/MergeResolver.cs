using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tables;

/// <summary>Finds the cells that may be merged with the one above.</summary>
internal sealed class MergeResolver(PartModel part, ProblemList problems)
{
    public void Resolve(List<TaggedText> texts, List<Block> blocks)
    {
        foreach (var tag in texts.SelectMany(t => t.Tags).Where(t => t.Tag is MergeTag))
        {
            if (RepeatedRow(tag, blocks) is { } row)
            {
                Take(tag.Paragraph.Ancestor(n => n.Is("tc"))!, TableGrid.Own(row, "tbl")!, texts); // a row stands in a table, and has cells
            }
            else
            {
                Refuse([tag], problems);
            }
        }
    }

    /// <summary>Reports every merge in a place that has no cell.</summary>
    public static void Refuse(IEnumerable<PlacedTag> tags, ProblemList problems)
    {
        foreach (var tag in tags.Where(t => t.Tag is MergeTag))
        {
            problems.Add(tag.Place.Problem(Messages.MergeOutsideLoop()));
        }
    }

    private static PartNode? RepeatedRow(PlacedTag tag, List<Block> blocks)
    {
        var row = tag.Paragraph.Ancestor(n => n.Is("tr"));
        var table = row is null ? null : TableGrid.Own(row, "tbl");
        var isRepeated = blocks.Exists(b => b.IsLoop && b.Scope switch
        {
            BlockScope.Row => b.Container == row,
            BlockScope.Rows => b.Container == table && b.Open.StandsBefore(tag) && tag.StandsBefore(b.Close!),
            _ => false,
        });
        return isRepeated ? row : null;
    }

    private void Take(PartNode cell, PartNode table, List<TaggedText> texts)
    {
        var tags = texts.Where(t => t.Owner.Ancestor(n => n == cell) is not null).SelectMany(t => t.Tags).ToList();
        foreach (var tag in tags.Where(t => t.Tag is not (OutputTag or CommentTag or MergeTag) && t.Block?.Scope is not (BlockScope.Row or BlockScope.Column)))
        {
            problems.Add(tag.Place.Problem(Messages.MergeBesideBlock(tag.Source)));
        }

        if (!part.MergeTables.TryGetValue(table, out var merges))
        {
            part.MergeTables.Add(table, merges = new MergeTable());
        }

        var values = tags.Where(t => t.Tag is OutputTag).ToList();
        if (part.MergeCells.TryAdd(cell, new MergeCell(merges, [.. values.Select(v => new MergeValue(((OutputTag)v.Tag).Expression, v.Place))])))
        {
            values.ForEach(v => part.MergedValues.Add(v, part.MergedValues.Keys.Count(k => k.Paragraph.Ancestor(n => n == cell) is not null)));
        }
    }
}
