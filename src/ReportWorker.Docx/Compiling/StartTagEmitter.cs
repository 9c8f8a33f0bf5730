using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes start tags: as they are, with the tags in their attributes, and in loops without ids that may stand only once.</summary>
internal sealed class StartTagEmitter(PartModel part, ProgramBuilder program, IdSlots slots)
{
    public void Emit(PartNode node)
    {
        var isLooped = program.LoopDepth > 0 && UniqueIds.Carries(node);
        var tagged = part.Attributes.GetValueOrDefault(node);
        var tag = part.Tree.StartTag(node);
        var copied = 0;
        if (isLooped || tagged is not null)
        {
            foreach (var attribute in part.Tree.Attributes(node))
            {
                copied = EmitAttribute(node, attribute, tagged, isLooped, copied);
            }
        }

        program.Static(tag[copied..]);
    }

    /// <summary>Writes what stands before the attribute and, if it changes, the attribute; returns how much of the tag is written.</summary>
    private int EmitAttribute(PartNode node, AttributeSpan attribute, List<TaggedAttribute>? tagged, bool isLooped, int copied)
    {
        var tag = part.Tree.StartTag(node);
        var index = tagged?.FindIndex(t => t.Span == attribute) ?? -1;
        if (index >= 0)
        {
            program.Static(tag[copied..attribute.ValueStart]);
            InlineEmitter.Emit(tagged![index].Text, program);
            return attribute.ValueEnd;
        }

        if (!isLooped)
        {
            return copied;
        }

        var name = attribute.LocalName(tag);
        if (IsRevisionId(name))
        {
            // The space before it goes with it: these ids are optional, and Word makes new ones.
            program.Static(tag[copied..attribute.Start]);
            return attribute.End;
        }

        return name.SequenceEqual("id"u8) || (node.Is("bookmarkStart") && name.SequenceEqual("name"u8))
            ? EmitId(node, attribute, copied)
            : copied;
    }

    private int EmitId(PartNode node, AttributeSpan attribute, int copied)
    {
        var tag = part.Tree.StartTag(node);
        var id = part.Tree.Attribute(node, "id"u8) ?? "";
        var original = IdSlots.Number(id);
        if (attribute.LocalName(tag).SequenceEqual("name"u8))
        {
            program.Static(tag[copied..attribute.ValueEnd]);
            program.Add(new NameSuffixInstruction(slots.Bookmark(part.Tree.Name, id)));
            return attribute.ValueEnd;
        }

        program.Static(tag[copied..attribute.ValueStart]);
        program.Add(node.Name switch
        {
            "bookmarkStart" => new IdInstruction(IdKind.BookmarkStart, slots.Bookmark(part.Tree.Name, id), original),
            "bookmarkEnd" => new IdInstruction(IdKind.BookmarkEnd, slots.Bookmark(part.Tree.Name, id), original),
            _ => new IdInstruction(IdKind.Drawing, slots.NextDrawing(), original),
        });
        return attribute.ValueEnd;
    }

    private static bool IsRevisionId(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("paraId"u8) || name.SequenceEqual("textId"u8)
        || name.SequenceEqual("anchorId"u8) || name.SequenceEqual("editId"u8);
}
