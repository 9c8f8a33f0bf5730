using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Tables;

/// <summary>Finds the columns of a block whose ends stand in cells of different rows.</summary>
internal sealed class ColumnResolver(PartModel part, ProblemList problems)
{
    private readonly List<(PartNode Node, ColumnTable Columns)> _tables = [];

    /// <summary>Takes the block as one over columns; false if where its ends stand does not mean that.</summary>
    public bool TryResolve(Block block, PartNode table)
    {
        var grid = part.ColumnTables.TryGetValue(table, out var known) ? known.Grid : new TableGrid(part.Tree, table);
        var first = CellOf(block.Open, table, grid);
        var last = CellOf(block.Close!, table, grid);
        var isOneColumn = first.Start < last.End && last.Start < first.End;
        if (!isOneColumn && (last.Start < first.Start || (first.Start == 0 && last.End == grid.Columns)))
        {
            return false;
        }

        block.Scope = BlockScope.Column;
        block.Container = table;
        foreach (var middle in block.Middles)
        {
            problems.Add(middle.Place.Problem(Messages.ColumnAlternative(middle.Source)));
        }

        if (first.Start > last.Start || first.End > last.End)
        {
            problems.Add(block.Close!.Place.Problem(Messages.ColumnEndsDiffer(
                block.Open.Source, ColumnBlock.Name(first.Start, first.End), ColumnBlock.Name(last.Start, last.End))));
            return true;
        }

        Add(block, known ?? new ColumnTable(grid), table, first, last);
        return true;
    }

    /// <summary>Looks at the blocks of every table when all are known.</summary>
    public void Check(List<Block> blocks)
    {
        foreach (var (table, columns) in _tables)
        {
            foreach (var block in columns.Blocks)
            {
                CheckRows(block, blocks, table);
                CheckCells(block, columns.Grid);
                CheckOthers(block, columns);
            }
        }
    }

    private void Add(Block block, ColumnTable table, PartNode node, GridCell first, GridCell last)
    {
        if (part.ColumnTables.TryAdd(node, table))
        {
            _tables.Add((node, table));
        }

        var parent = table.Blocks.FindLast(b => Encloses(b.Block, block));
        var added = new ColumnBlock(block, parent, table.Blocks.Count, first.Start, last.End, first.RowIndex, last.RowIndex);
        table.Blocks.Add(added);
        parent?.Children.Add(added);
        parent?.Children.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The columns are made once for a table, so that they cannot depend on a row.</summary>
    private void CheckRows(ColumnBlock column, List<Block> blocks, PartNode table)
    {
        if (blocks.Exists(b => b.Scope == BlockScope.Rows && b.Container == table && Encloses(b, column.Block)))
        {
            problems.Add(column.Block.Open.Place.Problem(Messages.ColumnInRepeatedRows(column.Block.Open.Source)));
        }
    }

    /// <summary>A cell stands in the columns, covers all of them, or has nothing to do with them.</summary>
    private void CheckCells(ColumnBlock block, TableGrid grid)
    {
        foreach (var cell in grid.Cells.Where(c => !part.Vanishing.ContainsKey(c.Row) && c.Start < block.End && c.End > block.Start))
        {
            var covers = cell.Start <= block.Start && cell.End >= block.End;
            var isWithin = cell.Start >= block.Start && cell.End <= block.End;
            var isSplit = block.Holds(cell) && grid.CellsIn(Nodes.Below(cell.Row, cell.Cell)).Any(c => !block.Holds(c));
            if (isSplit || (!covers && !(isWithin && (block.Holds(cell) || !block.Block.IsLoop))))
            {
                var paragraph = cell.Cell.Child("p") ?? cell.Cell;
                var message = Messages.ColumnCrossed(ColumnBlock.Name(cell.Start, cell.End), block.Block.Open.Source, block.Columns);
                var text = ParagraphReader.Read(paragraph, new TemplateLocation("")).Text;
                problems.Add(new TemplateProblem(message, Locator.Of(part.Tree.Name, paragraph), text) { Order = paragraph.Start });
            }
        }
    }

    private void CheckOthers(ColumnBlock block, ColumnTable table)
    {
        var isAlone = table.Blocks.TrueForAll(o =>
            o.Index >= block.Index || o.End <= block.Start || o.Start >= block.End
            || (Encloses(o.Block, block.Block) && o.Start <= block.Start && o.End >= block.End));
        if (!isAlone)
        {
            problems.Add(block.Block.Open.Place.Problem(Messages.TwoBlocksInColumn()));
        }
    }

    private static bool Encloses(Block outer, Block inner) =>
        outer.Open.StandsBefore(inner.Open) && inner.Close!.StandsBefore(outer.Close!);

    private static GridCell CellOf(PlacedTag tag, PartNode table, TableGrid grid) =>
        grid[tag.Paragraph.Ancestor(n => n.Is("tc") && TableGrid.Own(n, "tbl") == table)!];
}
