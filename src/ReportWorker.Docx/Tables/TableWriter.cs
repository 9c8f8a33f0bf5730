using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Tables;

/// <summary>Writes a table with blocks over columns or cells that may be merged: the table, its grid, its rows and its cells.</summary>
internal sealed class TableWriter(ColumnTable? columns, MergeTable? merges) : NodeWriter
{
    private readonly Dictionary<ColumnBlock, ColumnSpec> _specs = [];

    /// <summary>Marks what is written in this way.</summary>
    public static void Register(PartModel part)
    {
        foreach (var table in part.ColumnTables.Keys.Union(part.MergeTables.Keys).Where(t => !part.Writers.ContainsKey(t)).ToList())
        {
            var writer = new TableWriter(part.ColumnTables.GetValueOrDefault(table), part.MergeTables.GetValueOrDefault(table));
            var cells = new CellWriter(part);
            foreach (var node in table.SelfAndDescendants().Where(n => n == table || TableGrid.Own(n, "tbl") == table))
            {
                if (node.Is("tc"))
                {
                    part.Writers.Add(node, cells);
                    node.MarkDirty();
                }
                else if (node == table || node.Ns == Ns.Word && node.Name is "tblGrid" or "tr" or "gridBefore" or "gridAfter" or "wBefore" or "wAfter")
                {
                    part.Writers.Add(node, writer);
                    node.MarkDirty();
                }
            }
        }
    }

    public override void Emit(PartNode node, PartEmitter emitter)
    {
        switch (node.Name)
        {
            case "tbl":
                EmitTable(node, emitter);
                break;
            case "tr":
                EmitRow(node, emitter);
                break;
            case "tblGrid" when columns is not null:
                EmitGrid(node, emitter);
                break;
            case "gridBefore" or "gridAfter" or "wBefore" or "wAfter" when columns is not null:
                EmitGap(node, emitter);
                break;
            default:
                emitter.Program.Static(emitter.Tree.Outer(node));
                break;
        }
    }

    private void EmitTable(PartNode table, PartEmitter emitter)
    {
        if (merges is not null)
        {
            emitter.Program.Add(new MergeRowInstruction(merges));
        }

        if (columns is null)
        {
            emitter.EmitUsual(table);
            return;
        }

        var plan = columns.ToPlan();
        var body = emitter.Program.Collect(() => emitter.EmitUsual(table));
        emitter.Program.Add(new ColumnTableInstruction(plan, body));
    }

    private static void EmitGrid(PartNode grid, PartEmitter emitter)
    {
        var prefix = Encoding.UTF8.GetString(emitter.Tree.Prefix(grid));
        emitter.Program.Static(Encoding.UTF8.GetBytes($"<{prefix}tblGrid>"));
        emitter.Program.Add(new ColumnGridInstruction(Encoding.UTF8.GetBytes($"<{prefix}gridCol {prefix}w=\""), "\"/>"u8.ToArray()));
        emitter.Program.Static(Encoding.UTF8.GetBytes($"</{prefix}tblGrid>"));
    }

    /// <summary>The columns that a row leaves out before its first or after its last cell.</summary>
    private void EmitGap(PartNode gap, PartEmitter emitter)
    {
        var row = TableGrid.Own(gap, "tr")!; // these elements stand among a row's properties
        var grid = columns!.Grid;
        var isBefore = gap.Name.EndsWith("Before", StringComparison.Ordinal);
        var end = isBefore ? grid.Before(row) : grid.EndOf(row);
        var start = isBefore ? 0 : end - grid.After(row);
        if (gap.Name[0] == 'g')
        {
            var prefix = Encoding.UTF8.GetString(emitter.Tree.Prefix(gap));
            var opening = Encoding.UTF8.GetBytes($"<{prefix}{gap.Name} {prefix}val=\"");
            emitter.Program.Add(new ColumnCountInstruction(start, end, 0, opening, "\"/>"u8.ToArray()));
            return;
        }

        var width = emitter.Program.Collect(() => CellWidth.Emit(gap, start, end, grid, emitter));
        emitter.Program.Add(new IfColumnsInstruction(start, end, width));
    }

    private void EmitRow(PartNode row, PartEmitter emitter)
    {
        var cells = columns?.Grid.CellsOf(row) ?? [];
        if (columns is null || cells.Count == 0 || !columns.MayVanish(cells[0].Start, cells[^1].End))
        {
            EmitWholeRow(row, emitter);
            return;
        }

        var body = emitter.Program.Collect(() => EmitWholeRow(row, emitter));
        emitter.Program.Add(new IfColumnsInstruction(cells[0].Start, cells[^1].End, body));
    }

    private void EmitWholeRow(PartNode row, PartEmitter emitter)
    {
        if (merges is not null)
        {
            emitter.Program.Add(new MergeRowInstruction(merges));
        }

        if (columns is null)
        {
            emitter.EmitUsual(row);
            return;
        }

        emitter.EmitStart(row);
        EmitCells(row.Children.FindAll(c => c.IsElement), null, emitter);
        emitter.Program.Static(emitter.Tree.EndTag(row));
    }

    /// <summary>Writes a row's cells, those of one block together.</summary>
    private void EmitCells(List<PartNode> items, ColumnBlock? around, PartEmitter emitter)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (BlockOf(items[i], around) is not { } block)
            {
                EmitItem(items[i], emitter);
                continue;
            }

            var last = items.FindLastIndex(c => BlockOf(c, around) == block);
            var body = emitter.Program.Collect(() => EmitCells(items[i..(last + 1)], block, emitter), block.Block.IsLoop);
            emitter.Program.Add(new ColumnCellsInstruction(Spec(block), body));
            i = last;
        }
    }

    /// <summary>A cell that a block outside of its rows may take away is written if one of its columns is left.</summary>
    private void EmitItem(PartNode item, PartEmitter emitter)
    {
        if (Range(item) is not var (start, end) || !columns!.MayVanish(start, end))
        {
            emitter.Emit(item);
            return;
        }

        emitter.Program.Add(new IfColumnsInstruction(start, end, emitter.Program.Collect(() => emitter.Emit(item))));
    }

    /// <summary>The block directly in <paramref name="around"/> that holds the item's cells.</summary>
    private ColumnBlock? BlockOf(PartNode item, ColumnBlock? around)
    {
        var cells = columns!.Grid.CellsIn(item);
        return cells.Count == 0 ? null : columns.Blocks.Find(b => b.Parent == around && cells.TrueForAll(b.Holds));
    }

    private (int Start, int End)? Range(PartNode item) => columns!.Grid.CellsIn(item) is [var first, ..] cells ? (first.Start, cells[^1].End) : null;

    private ColumnSpec Spec(ColumnBlock block)
    {
        if (!_specs.TryGetValue(block, out var spec))
        {
            _specs.Add(block, spec = ColumnTable.Spec(block));
        }

        return spec;
    }
}
