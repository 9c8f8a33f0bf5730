using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tables;

/// <summary>
/// Brings a part's tags into the order in which they are met when it is written. It is that of the part, but for tables with blocks
/// over columns: these are asked for when the table begins, and entered again in each row.
/// </summary>
internal sealed class TagOrder
{
    private readonly PartModel _part;
    private readonly List<PlacedTag> _written = [];

    private TagOrder(PartModel part) => _part = part;

    public static IReadOnlyList<PlacedTag> AsWritten(PartModel part)
    {
        if (part.ColumnTables.Count == 0)
        {
            return part.Tags;
        }

        var order = new TagOrder(part);
        order.Add(part.Tags, null);
        return order._written;
    }

    private void Add(List<PlacedTag> tags, PartNode? within)
    {
        foreach (var (table, run) in Runs(tags, t => OutermostTable(t, within)))
        {
            if (table is null)
            {
                _written.AddRange(run);
            }
            else
            {
                AddTable(table, run);
            }
        }
    }

    private void AddTable(PartNode table, List<PlacedTag> tags)
    {
        _written.AddRange(tags.Where(t => IsOf(t, BlockScope.Column, table)));
        foreach (var (row, run) in Runs(tags.FindAll(t => !IsOf(t, BlockScope.Column, table)), t => Inside(t, "tr", table)))
        {
            _written.AddRange(run.Where(t => IsOf(t, BlockScope.Row, row) && t.Tag is IfTag or ForTag));
            AddCells(_part.ColumnTables[table], table, row, run.FindAll(t => !IsOf(t, BlockScope.Row, row)));
            _written.AddRange(run.Where(t => IsOf(t, BlockScope.Row, row) && t.Tag is EndIfTag or EndForTag));
        }
    }

    private void AddCells(ColumnTable columns, PartNode table, PartNode? row, List<PlacedTag> tags)
    {
        List<ColumnBlock> entered = [];
        foreach (var (cell, run) in Runs(tags, t => Inside(t, "tc", table)))
        {
            List<ColumnBlock> around = cell is null || (row is not null && _part.Vanishing.ContainsKey(row)) ? [] : columns.BlocksOf(cell);
            if (!around.SequenceEqual(entered))
            {
                Leave(entered);
                _written.AddRange(around.Where(b => b.Block.IsLoop).Select(b => b.Block.Open));
                entered = around;
            }

            Add(run, cell);
        }

        Leave(entered);
    }

    private void Leave(List<ColumnBlock> entered) =>
        _written.AddRange(entered.AsEnumerable().Reverse().Where(b => b.Block.IsLoop).Select(b => b.Block.Close!));

    private static bool IsOf(PlacedTag tag, BlockScope scope, PartNode? container) =>
        tag.Block is { } block && block.Scope == scope && block.Container == container;

    private PartNode? OutermostTable(PlacedTag tag, PartNode? within)
    {
        PartNode? outermost = null;
        for (var node = tag.FirstElement; node is not null && node != within; node = node.Parent)
        {
            outermost = _part.ColumnTables.ContainsKey(node) ? node : outermost;
        }

        return outermost;
    }

    /// <summary>The row or cell of this table that the tag stands in.</summary>
    private static PartNode? Inside(PlacedTag tag, string name, PartNode table) =>
        tag.FirstElement.Ancestor(n => n.Is(name) && TableGrid.Own(n, "tbl") == table);

    private static IEnumerable<(PartNode? Key, List<PlacedTag> Tags)> Runs(List<PlacedTag> tags, Func<PlacedTag, PartNode?> key)
    {
        for (var i = 0; i < tags.Count;)
        {
            var first = key(tags[i]);
            var run = tags.Skip(i).TakeWhile(t => key(t) == first).ToList();
            i += run.Count;
            yield return (first, run);
        }
    }
}
