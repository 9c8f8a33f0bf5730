using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>
/// Writes what is left of a paragraph of block tags: each page or column break on its side of the tags, and after the last tag the
/// section break, whose mark is the paragraph's end.
/// </summary>
internal static class VanishingParagraph
{
    public static void Emit(TaggedText text, PartEmitter emitter)
    {
        var breaks = new Queue<TextPiece>(text.Pieces.Where(p => Solitude.IsPageBreak(p.Element, emitter.Tree)));
        foreach (var tag in text.Tags)
        {
            EmitBreaks(text.Owner, Take(breaks, tag.Tag.Span.Start), emitter);
            emitter.Program.Marker(tag);
        }

        EmitBreaks(text.Owner, Take(breaks, int.MaxValue), emitter);
        if (HasSectionBreak(text.Owner))
        {
            emitter.Program.Static(Markup.SectionParagraph(emitter.Tree, text.Owner));
        }
    }

    /// <summary>True if a section of the document ends with this paragraph.</summary>
    public static bool HasSectionBreak(PartNode paragraph) => paragraph.Child("pPr")?.Child("sectPr") is not null;

    private static List<PartNode> Take(Queue<TextPiece> breaks, int before)
    {
        var taken = new List<PartNode>();
        while (breaks.TryPeek(out var next) && next.Start < before)
        {
            taken.Add(breaks.Dequeue().Element);
        }

        return taken;
    }

    private static void EmitBreaks(PartNode paragraph, List<PartNode> breaks, PartEmitter emitter)
    {
        if (breaks.Count > 0)
        {
            emitter.Program.Static(Markup.BreakParagraph(emitter.Tree, paragraph, breaks));
        }
    }
}
