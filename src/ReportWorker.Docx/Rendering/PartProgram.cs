namespace ReportWorker.Docx.Rendering;

/// <summary>The program of one part: its static bytes and what to do with them.</summary>
internal sealed class PartProgram(byte[] statics, Instruction[] instructions)
{
    public IReadOnlyList<Instruction> Instructions => instructions;

    public void Run(RenderState state)
    {
        state.Statics = statics;
        foreach (var instruction in instructions)
        {
            instruction.Run(state);
        }
    }
}
