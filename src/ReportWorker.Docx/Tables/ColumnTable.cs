using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Tables;

/// <summary>A table with its grid and the blocks over its columns, outer ones before inner ones.</summary>
internal sealed class ColumnTable(TableGrid grid)
{
    public TableGrid Grid => grid;

    public List<ColumnBlock> Blocks { get; } = [];

    /// <summary>The blocks that a cell is repeated or dropped by, from the outermost to the innermost.</summary>
    public List<ColumnBlock> BlocksOf(PartNode cell) => Blocks.FindAll(b => b.Holds(grid[cell]));

    /// <summary>True if all of these columns may be absent.</summary>
    public bool MayVanish(int start, int end) =>
        Enumerable.Range(start, end - start).All(c => Blocks.Exists(b => b.Start <= c && c < b.End));

    /// <summary>What a rendering needs of it.</summary>
    public ColumnPlan ToPlan() => new([.. Blocks.Where(b => b.Parent is null).Select(Spec)], grid.Widths, grid.Covered);

    public static ColumnSpec Spec(ColumnBlock block) =>
        new(block.Block.Open.Tag, block.Block.Open.Place, block.Index, block.Start, block.End, [.. block.Children.Select(Spec)]);
}
