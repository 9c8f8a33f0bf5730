using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes a table all of whose rows may be absent: without a row there is no table.</summary>
internal static class TableGuard
{
    public static bool IsNeeded(PartNode table, PartModel part)
    {
        var depth = 0;
        foreach (var child in table.Children)
        {
            if (part.Vanishing.TryGetValue(child, out var tags))
            {
                depth += ContainerGuard.DepthChange(tags);
            }
            else if (depth == 0 && child.IsElement && !PartEmitter.IsPrologue(child) && !part.RowBlocks.ContainsKey(child))
            {
                return false;
            }
        }

        return part.Vanishing.Keys.Any(k => k.Parent == table) || part.RowBlocks.Keys.Any(k => k.Parent == table);
    }

    public static void Emit(PartNode table, PartEmitter emitter)
    {
        var opening = emitter.Program.Collect(() => emitter.EmitOpening(table));
        emitter.Program.Add(new TableBeginInstruction());
        var row = new TableRowInstruction(opening);
        foreach (var child in table.Children.Where(c => c.IsElement && !PartEmitter.IsPrologue(c)))
        {
            emitter.EmitRow(child, row);
        }

        emitter.Program.Add(new TableEndInstruction(emitter.Tree.EndTag(table).ToArray()));
    }
}
