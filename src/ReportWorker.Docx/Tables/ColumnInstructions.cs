using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Tables;

/// <summary>A table with blocks over columns; nothing is written when no column is left.</summary>
internal sealed class ColumnTableInstruction(ColumnPlan plan, Instruction[] table) : Instruction
{
    public override void Run(RenderState state)
    {
        var columns = plan.Evaluate(state);
        if (columns.IsPresent)
        {
            state.Grids.Push(columns.Widths);
            state.Columns.Push(columns.Root);
            RunAll(table, state);
            state.Columns.Pop();
            state.Grids.Pop();
        }
    }
}

/// <summary>The widths of such a table's columns.</summary>
internal sealed class ColumnGridInstruction(byte[] before, byte[] after) : Instruction
{
    public override void Run(RenderState state)
    {
        foreach (var width in state.Grids.Peek())
        {
            state.Writer.Write(before);
            state.Write(width);
            state.Writer.Write(after);
        }
    }
}

/// <summary>The cells that a block over columns repeats or drops in one row.</summary>
internal sealed class ColumnCellsInstruction(ColumnSpec block, Instruction[] cells) : Instruction
{
    public override void Run(RenderState state)
    {
        var repeated = state.Columns.Peek().Blocks[block.Index];
        if (block.Tag is not ForTag loop)
        {
            Turns(repeated.Turns, state);
            return;
        }

        using var running = state.Scope.BeginLoop(loop.Variable, repeated.Items);
        for (var i = 0; i < repeated.Turns.Count && running.MoveNext(); i++)
        {
            Turns([repeated.Turns[i]], state);
        }
    }

    private void Turns(IReadOnlyList<ColumnTurn> turns, RenderState state)
    {
        foreach (var turn in turns)
        {
            state.Columns.Push(turn);
            RunAll(cells, state);
            state.Columns.Pop();
        }
    }
}

/// <summary>What is written only if one of the columns it covers is left.</summary>
internal sealed class IfColumnsInstruction(int start, int end, Instruction[] body) : Instruction
{
    public override void Run(RenderState state)
    {
        if (state.Columns.Peek().Count(start, end) > 0)
        {
            RunAll(body, state);
        }
    }
}

/// <summary>How many columns a cell, or the gap beside a row, covers; not written when it is no more than <paramref name="unsaid"/>.</summary>
internal sealed class ColumnCountInstruction(int start, int end, int unsaid, byte[] before, byte[] after) : Instruction
{
    public override void Run(RenderState state)
    {
        var count = state.Columns.Peek().Count(start, end);
        if (count > unsaid)
        {
            state.Writer.Write(before);
            state.Write(count);
            state.Writer.Write(after);
        }
    }
}

/// <summary>A width, changed as the columns under it are: in twentieths of a point, fiftieths of a percent, or percent.</summary>
internal sealed class ColumnWidthInstruction(int start, int end, decimal width, long columns, bool isWhole) : Instruction
{
    public override void Run(RenderState state) =>
        state.Write(decimal.Round(width * state.Columns.Peek().Width(start, end) / columns, isWhole ? 0 : 2, MidpointRounding.AwayFromZero));
}
