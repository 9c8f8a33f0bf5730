using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Notes;

/// <summary>A note that is written where the text refers to it, so that its tags mean what they would mean there.</summary>
/// <param name="Reference">The element that refers to it.</param>
/// <param name="Tags">Its tags, in their order.</param>
internal sealed record MovedNote(PartNode Reference, IReadOnlyList<PlacedTag> Tags);

/// <summary>
/// Finds the notes that have tags or belong to text that a block repeats or drops. Each time the text is written they are written too, with an
/// id of their own; all others stay as they are.
/// </summary>
internal sealed class NoteReader(PartModel main, PartModel notes, NoteKind kind, IdSlots slots, ProblemList problems)
{
    private readonly string _element = kind == NoteKind.Footnote ? "footnote" : "endnote";

    public void Read()
    {
        var byId = notes.Tree.Root.Children.Where(n => n.Is(_element))
            .GroupBy(n => IdSlots.Number(notes.Tree.Attribute(n, "id"u8)))
            .ToDictionary(g => g.Key, g => g.First());
        var highest = byId.Keys.DefaultIfEmpty(0).Max();
        foreach (var reference in main.Tree.Root.SelfAndDescendants().Where(n => n.Is(_element + "Reference")))
        {
            if (main.Tree.FindAttribute(reference, "id"u8) is { } id
                && byId.TryGetValue(IdSlots.Number(id.Decode(main.Tree.StartTag(reference))), out var note))
            {
                Take(reference, id, note, highest);
            }
        }
    }

    private void Take(PartNode reference, AttributeSpan id, PartNode note, int highest)
    {
        var tags = notes.Tags.FindAll(t => t.FirstElement.Start > note.Start && t.FirstElement.Start < note.End);
        if (tags.Count == 0 && !StandsInBlock(reference))
        {
            return;
        }

        if (notes.Changes.IsDropped(note))
        {
            return; // Word refers to a note once; a second reference to it stays as it is
        }

        main.Notes.Add(new MovedNote(reference, tags));
        notes.Changes.Drop(note);
        notes.Changes.Fill(note, notes.Tree.FindAttribute(note, "id"u8)!.Value, program => program.Add(new NoteIdInstruction(kind)));
        if (!notes.IsGathered)
        {
            notes.IsGathered = true;
            notes.Changes.Insert(notes.Tree.Root, null, program => program.Add(new NotesInstruction(kind)));
        }

        var original = IdSlots.Number(notes.Tree.Attribute(note, "id"u8));
        main.Changes.Fill(reference, id, program =>
        {
            var content = PartEmitter.EmitPiece(notes, note, slots, problems);
            program.Add(new NoteInstruction(kind, original, highest, content));
        });
    }

    /// <summary>Whether a block begins before it and ends behind it, in the order of the part.</summary>
    private bool StandsInBlock(PartNode node) => main.Tags.Exists(t =>
        t.Block is { Close: { } close } block && block.Open == t
        && RowOrTag(block, t).Start < node.Start && (block.Scope == BlockScope.Row ? block.Container!.End : close.FirstElement.Start) > node.Start);

    private static PartNode RowOrTag(Block block, PlacedTag open) => block.Scope == BlockScope.Row ? block.Container! : open.FirstElement;
}
