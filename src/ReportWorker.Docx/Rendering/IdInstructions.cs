using System.Text;

namespace ReportWorker.Docx.Rendering;

/// <summary>Which number of a thing in a loop is written.</summary>
internal enum IdKind
{
    BookmarkStart,
    BookmarkEnd,
    Drawing,
}

/// <summary>The id of a bookmark or drawing in a loop.</summary>
internal sealed class IdInstruction(IdKind kind, int slot, int original) : Instruction
{
    public override void Run(RenderState state)
    {
        state.Write(kind switch
        {
            IdKind.BookmarkStart => state.Ids.BeginBookmark(slot, original),
            IdKind.BookmarkEnd => state.Ids.BookmarkId(slot, original),
            IdKind.Drawing => state.Ids.NextDrawing(slot, original),
            _ => original,
        });
    }
}

/// <summary>What makes a bookmark's name its own in the second and later turns.</summary>
internal sealed class NameSuffixInstruction(int slot) : Instruction
{
    public override void Run(RenderState state)
    {
        var turn = state.Ids.BookmarkTurn(slot);
        if (turn > 1)
        {
            state.Writer.Write(Encoding.UTF8.GetBytes(state.Ids.NameSuffix));
            state.Write(turn);
        }
    }
}
