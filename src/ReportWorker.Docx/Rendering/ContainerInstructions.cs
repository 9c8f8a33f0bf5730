namespace ReportWorker.Docx.Rendering;

/// <summary>Remembers where a container's content begins.</summary>
internal sealed class MarkInstruction : Instruction
{
    public override void Run(RenderState state) => state.Marks.Push(state.Writer.Position);
}

/// <summary>Writes an empty paragraph if nothing was written since the mark: a cell must hold one.</summary>
internal sealed class EnsureParagraphInstruction(byte[] paragraph) : Instruction
{
    public override void Run(RenderState state)
    {
        if (state.Marks.Pop() == state.Writer.Position)
        {
            state.Writer.Write(paragraph);
        }
    }
}

/// <summary>A table whose rows may all be absent is written when its first row comes: Word calls a table without rows damaged.</summary>
internal sealed class TableBeginInstruction : Instruction
{
    internal const long Pending = -1;
    internal const long Written = -2;

    public override void Run(RenderState state) => state.Marks.Push(Pending);
}

/// <summary>Before a row of such a table.</summary>
internal sealed class TableRowInstruction(Instruction[] opening) : Instruction
{
    public override void Run(RenderState state)
    {
        if (state.Marks.Peek() == TableBeginInstruction.Pending)
        {
            state.Marks.Pop();
            state.Marks.Push(TableBeginInstruction.Written);
            RunAll(opening, state);
        }
    }
}

/// <summary>The end of such a table.</summary>
internal sealed class TableEndInstruction(byte[] closing) : Instruction
{
    public override void Run(RenderState state)
    {
        if (state.Marks.Pop() == TableBeginInstruction.Written)
        {
            state.Writer.Write(closing);
        }
    }
}
