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
                Take(tag.Paragraph.Ancestor(n => n.Is("tc"))!, row, TableGrid.Own(row, "tbl")!, texts); // a row stands in a table, and has cells
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

    private void Take(PartNode cell, PartNode row, PartNode table, List<TaggedText> texts)
    {
        var tags = texts.Where(t => t.Owner.Ancestor(n => n == cell) is not null).SelectMany(t => t.Tags).ToList();
        foreach (var tag in tags.Where(t => t.Tag is not (OutputTag or CommentTag or MergeTag) && !IsAround(t.Block, row, table)))
        {
            problems.Add(tag.Place.Problem(Messages.MergeBesideBlock(tag.Source)));
        }

        if (!part.MergeTables.TryGetValue(table, out var merges))
        {
            part.MergeTables.Add(table, merges = new MergeTable());
        }

        var values = tags.Where(t => t.Tag is OutputTag).ToList();
        part.MergeCells[cell] = new MergeCell(merges, [.. values.Select(v => new MergeValue(((OutputTag)v.Tag).Expression, v.Place))]);
        foreach (var (number, value) in values.Index())
        {
            part.MergedValues[value] = number;
        }
    }

    /// <summary>True if a block is around the cell, so that it decides before the cell is written.</summary>
    private static bool IsAround(Block? block, PartNode row, PartNode table) =>
        block is { Scope: BlockScope.Row or BlockScope.Column } && (block.Container == row || block.Container == table);
}
