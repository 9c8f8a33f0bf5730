using System.Globalization;
using System.Text;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Rich;

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
    public override void Run(RenderState state) => state.Write(state.Lists.IdOf(slot));
}

/// <summary>The looks of the lists that were begun, behind those of the template.</summary>
/// <param name="prefix">The prefix of the namespace with its colon.</param>
/// <param name="looks">The look of each slot.</param>
/// <param name="next">The number that a look of rich texts may have; the one behind it is for another.</param>
internal sealed class NewLooksInstruction(string prefix, byte[][] looks, int next) : Instruction
{
    public override void Run(RenderState state)
    {
        for (var slot = 0; slot < looks.Length; slot++)
        {
            state.Writer.Write(state.Lists.Has(slot) ? looks[slot] : []);
        }

        foreach (var (slot, isNumbered) in new[] { (ListCounters.Bulleted, false), (ListCounters.Numbered, true) })
        {
            if (state.Lists.Has(slot))
            {
                RichLists.WriteLook(state.Writer, prefix, next - 1 - slot, isNumbered);
            }
        }
    }
}

/// <summary>The lists that were begun, behind those of the template.</summary>
/// <param name="prefix">The prefix of the namespace with its colon.</param>
/// <param name="contents">What a list of each slot holds.</param>
/// <param name="next">The number of a look, as for <see cref="NewLooksInstruction"/>.</param>
internal sealed class NewListsInstruction(string prefix, byte[][] contents, int next) : Instruction
{
    public override void Run(RenderState state)
    {
        foreach (var (slot, id) in state.Lists.New)
        {
            state.Writer.Write(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"<{prefix}num {prefix}numId=\"{id}\">")));
            state.Writer.Write(slot < 0 ? RichLists.Content(prefix, next - 1 - slot) : contents[slot]);
            state.Writer.Write(Encoding.UTF8.GetBytes($"</{prefix}num>"));
        }
    }
}
