using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Tables;

/// <summary>Writes a cell whose width and span follow its columns, or which may be merged with the one above.</summary>
internal sealed class CellWriter(PartModel part) : NodeWriter
{
    public override void Emit(PartNode node, PartEmitter emitter)
    {
        var place = part.ColumnTables.TryGetValue(TableGrid.Own(node, "tbl")!, out var table) ? table.Grid[node] : null; // a cell stands in a table
        if (part.MergeCells.TryGetValue(node, out var merge))
        {
            EmitMerged(node, place, table?.Grid, merge, emitter);
        }
        else if (place is null)
        {
            emitter.EmitUsual(node);
            return;
        }
        else
        {
            EmitBeginning(node, place, table?.Grid, emitter);
            if (node.Child("tcPr")?.Child("vMerge") is { } written)
            {
                emitter.Emit(written);
            }

            EmitRest(node, emitter);
            emitter.EmitContent(node, isAfterProperties: true);
        }

        emitter.Program.Static(emitter.Tree.EndTag(node));
    }

    private static void EmitMerged(PartNode cell, GridCell? place, TableGrid? grid, MergeCell merge, PartEmitter emitter)
    {
        var prefix = Prefix(cell, emitter);
        var markup = new MergeMarkup(
            Encoding.UTF8.GetBytes($"<{prefix}vMerge {prefix}val=\"restart\"/>"),
            Encoding.UTF8.GetBytes($"<{prefix}vMerge/>"),
            Markup.EmptyParagraph(emitter.Tree, cell.SelfAndDescendants().First(n => n.Is("p"))));
        var beginning = emitter.Program.Collect(() => EmitBeginning(cell, place, grid, emitter));
        var properties = emitter.Program.Collect(() => EmitRest(cell, emitter));
        var content = emitter.Program.Collect(() => emitter.EmitContent(cell, isAfterProperties: true));
        emitter.Program.Add(new MergeCellInstruction(merge, markup, beginning, properties, content));
    }

    /// <summary>The start tag and the properties that stand before a vertical merge, in the order that the schema demands.</summary>
    private static void EmitBeginning(PartNode cell, GridCell? place, TableGrid? grid, PartEmitter emitter)
    {
        var prefix = Prefix(cell, emitter);
        var written = cell.Child("tcPr");
        emitter.EmitStart(cell);
        emitter.Program.Static(Encoding.UTF8.GetBytes($"<{prefix}tcPr>"));
        foreach (var child in written?.Children.Where(c => IsBeforeMerge(c) && !(place is not null && c.Is("gridSpan"))) ?? [])
        {
            if (place is not null && child.Is("tcW"))
            {
                CellWidth.Emit(child, place.Start, place.End, grid!, emitter); // a place is one in the grid
            }
            else if (!child.Is("hMerge"))
            {
                emitter.Emit(child);
            }
        }

        if (place is not null)
        {
            var opening = Encoding.UTF8.GetBytes($"<{prefix}gridSpan {prefix}val=\"");
            emitter.Program.Add(new ColumnCountInstruction(place.Start, place.End, 1, opening, "\"/>"u8.ToArray()));
        }

        if (written?.Child("hMerge") is { } merge)
        {
            emitter.Emit(merge);
        }
    }

    private static void EmitRest(PartNode cell, PartEmitter emitter)
    {
        foreach (var child in cell.Child("tcPr")?.Children.Where(c => !IsBeforeMerge(c) && !c.Is("vMerge")) ?? [])
        {
            emitter.Emit(child);
        }

        emitter.Program.Static(Encoding.UTF8.GetBytes($"</{Prefix(cell, emitter)}tcPr>"));
    }

    private static bool IsBeforeMerge(PartNode property) =>
        property.Ns == Ns.Word && property.Name is "cnfStyle" or "tcW" or "gridSpan" or "hMerge";

    private static string Prefix(PartNode cell, PartEmitter emitter) => Encoding.UTF8.GetString(emitter.Tree.Prefix(cell));
}
