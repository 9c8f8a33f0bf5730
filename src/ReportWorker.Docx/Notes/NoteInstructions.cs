using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Notes;

/// <summary>The id by which the text refers to a note; writes the note as well.</summary>
/// <param name="kind">Which kind of note.</param>
/// <param name="original">The id in the template; the first one keeps it.</param>
/// <param name="highest">The highest id in the template.</param>
/// <param name="content">What writes the note.</param>
internal sealed class NoteInstruction(NoteKind kind, int original, int highest, PartProgram content) : Instruction
{
    public override void Run(RenderState state)
    {
        var notes = state.Notes(kind);
        var id = notes.Begin(original, highest);
        state.Write(id);
        notes.Write(content, state);
    }
}

/// <summary>The id of the note that is being written.</summary>
internal sealed class NoteIdInstruction(NoteKind kind) : Instruction
{
    public override void Run(RenderState state) => state.Write(state.Notes(kind).Current);
}

/// <summary>The notes that were written with the text, behind those of the template.</summary>
internal sealed class NotesInstruction(NoteKind kind) : Instruction
{
    public override void Run(RenderState state) => state.Notes(kind).CopyTo(state.Writer);
}
