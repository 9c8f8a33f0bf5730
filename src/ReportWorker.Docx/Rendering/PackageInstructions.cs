namespace ReportWorker.Docx.Rendering;

/// <summary>Writes the relationships that a part has got, at the end of those of the template.</summary>
internal sealed class LinksInstruction(int slot, string prefix) : Instruction
{
    public override void Run(RenderState state) => state.Links(slot).Write(state.Writer, prefix);
}

/// <summary>Writes the content types of added parts, at the end of those of the template.</summary>
internal sealed class ContentTypesInstruction(string prefix) : Instruction
{
    public override void Run(RenderState state) => state.Added.WriteTypes(state.Writer, prefix);
}
