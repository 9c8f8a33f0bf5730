using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes start tags: as they are, with what changes in them, and in loops without ids that may stand only once.</summary>
internal sealed class StartTagEmitter(PartModel part, ProgramBuilder program, IdSlots slots)
{
    public void Emit(PartNode node)
    {
        var edits = part.Changes.EditsOf(node);
        if (program.IsRepeated && UniqueIds.Carries(node))
        {
            edits = [.. edits, .. LoopEdits(node).Where(loop => !edits.Exists(e => e.Start == loop.Start))];
        }

        var tag = part.Tree.StartTag(node);
        var copied = 0;
        foreach (var edit in edits.OrderBy(e => e.Start))
        {
            program.Static(tag[copied..edit.Start]);
            edit.Write?.Invoke(program);
            copied = edit.End;
        }

        program.Static(tag[copied..]);
    }

    private List<TagEdit> LoopEdits(PartNode node)
    {
        var edits = new List<TagEdit>();
        var tag = part.Tree.StartTag(node);
        foreach (var attribute in part.Tree.Attributes(node))
        {
            var name = attribute.LocalName(tag);
            if (IsRevisionId(name) || (UniqueIds.IsShape(node) && (name.SequenceEqual("id"u8) || name.SequenceEqual("spid"u8))))
            {
                // These ids are optional, and Word makes new ones.
                edits.Add(new TagEdit(attribute.Start, attribute.End, null));
            }
            else if (name.SequenceEqual("name"u8) && node.Is("bookmarkStart"))
            {
                var slot = slots.Bookmark(part.Tree.Name, IdOf(node));
                edits.Add(new TagEdit(attribute.ValueEnd, attribute.ValueEnd, p => p.Add(new NameSuffixInstruction(slot))));
            }
            else if (name.SequenceEqual("id"u8))
            {
                var instruction = NewId(node);
                edits.Add(new TagEdit(attribute.ValueStart, attribute.ValueEnd, p => p.Add(instruction)));
            }
        }

        return edits;
    }

    private IdInstruction NewId(PartNode node)
    {
        var id = IdOf(node);
        var original = IdSlots.Number(id);
        return node.Name switch
        {
            "bookmarkStart" => new IdInstruction(IdKind.BookmarkStart, slots.Bookmark(part.Tree.Name, id), original),
            "bookmarkEnd" => new IdInstruction(IdKind.BookmarkEnd, slots.Bookmark(part.Tree.Name, id), original),
            _ => new IdInstruction(IdKind.Drawing, slots.NextDrawing(), original),
        };
    }

    private string IdOf(PartNode node) => part.Tree.Attribute(node, "id"u8) ?? "";

    private static bool IsRevisionId(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("paraId"u8) || name.SequenceEqual("textId"u8)
        || name.SequenceEqual("anchorId"u8) || name.SequenceEqual("editId"u8);
}
