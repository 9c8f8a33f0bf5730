namespace ReportWorker.Docx.Rendering;

/// <summary>The program of one part: its static bytes and what to do with them.</summary>
internal sealed class PartProgram(byte[] statics, Instruction[] instructions)
{
    /// <summary>Writes the part; what it sets is known in it only.</summary>
    public void Run(RenderState state)
    {
        state.Statics = statics;
        state.Scope.Push();
        foreach (var instruction in instructions)
        {
            instruction.Run(state);
        }

        state.Scope.Pop();
    }
}
