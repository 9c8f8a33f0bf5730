using System.Globalization;
using System.Text;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Lists;

/// <summary>A turn of a loop begins: these lists begin anew when their next item comes.</summary>
internal sealed class RestartInstruction(int[] slots) : Instruction
{
    public override void Run(RenderState state)
    {
        foreach (var slot in slots)
        {
            state.Lists.Restart(slot);
        }
    }
}

/// <summary>The number of the list that an item is in.</summary>
internal sealed class ListIdInstruction(int slot) : Instruction
{
    public override void Run(RenderState state)
    {
        state.Lists.IdOf(slot).TryFormat(state.Writer.Reserve(16), out var written, provider: CultureInfo.InvariantCulture);
        state.Writer.Advance(written);
    }
}

/// <summary>The looks of lists that may begin anew, behind those of the template.</summary>
internal sealed class NewLooksInstruction(byte[][] looks) : Instruction
{
    public override void Run(RenderState state)
    {
        foreach (var look in looks)
        {
            state.Writer.Write(look);
        }
    }
}

/// <summary>The lists that were begun anew, behind those of the template.</summary>
internal sealed class NewListsInstruction(string prefix, ListDefinition[] definitions) : Instruction
{
    public override void Run(RenderState state)
    {
        foreach (var (slot, id) in state.Lists.New)
        {
            state.Writer.Write(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"<{prefix}num {prefix}numId=\"{id}\">")));
            state.Writer.Write(definitions[slot].Content);
            state.Writer.Write(Encoding.UTF8.GetBytes($"</{prefix}num>"));
        }
    }
}
