using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Tables;

/// <summary>The beginning of a table, or of a row, with cells that may be merged.</summary>
internal sealed class MergeRowInstruction(MergeTable table) : Instruction
{
    public override void Run(RenderState state) => state.Merges.Next(table);
}

/// <summary>The markup of a cell that may be merged: how it begins a merge or goes on with one, and what then stands in it.</summary>
internal sealed record MergeMarkup(byte[] Restart, byte[] Continue, byte[] Paragraph);

/// <summary>A cell that may be merged: its values are printed first, since its properties say whether it is.</summary>
internal sealed class MergeCellInstruction(
    MergeCell cell, MergeMarkup markup, Instruction[] beginning, Instruction[] properties, Instruction[] content) : Instruction
{
    public override void Run(RenderState state)
    {
        var texts = Array.ConvertAll(cell.Values, v => state.Printed(v.Expression, v.Place) ?? "");
        var isMerged = state.Merges.Take(cell, texts);
        RunAll(beginning, state);
        state.Writer.Write(isMerged ? markup.Continue : markup.Restart);
        RunAll(properties, state);
        if (isMerged)
        {
            state.Writer.Write(markup.Paragraph);
        }
        else
        {
            RunAll(content, state);
        }
    }
}

/// <summary>A value in such a cell: it has been printed for the comparison.</summary>
internal sealed class MergedValueInstruction(int number, TextBreaks breaks) : Instruction
{
    public override void Run(RenderState state) => state.Print(state.Merges.Texts[number], breaks);
}
