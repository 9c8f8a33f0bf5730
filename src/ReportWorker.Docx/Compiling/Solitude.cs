using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Whether a paragraph or row holds block tags and nothing that a reader would miss.</summary>
internal static class Solitude
{
    public static bool IsAlone(TaggedText text, PartModel part) =>
        IsAloneBesideBreaks(text, part) && !text.Owner.SelfAndDescendants().Any(n => IsPageBreak(n, part.Tree));

    /// <summary>Likewise, but page and column breaks may stand there: Word's Ctrl+Enter often leaves one beside a tag.</summary>
    public static bool IsAloneBesideBreaks(TaggedText text, PartModel part) =>
        text.Tags.TrueForAll(t => t.Tag.IsSilent) && string.IsNullOrWhiteSpace(text.TextWithoutTags())
        && !text.Owner.SelfAndDescendants().Any(IsShown);

    /// <summary>True for a break to the next page or column.</summary>
    public static bool IsPageBreak(PartNode node, PartTree tree) =>
        node.Is("br") && tree.Attribute(node, "type"u8) is "page" or "column";

    public static bool IsRowAlone(PartNode row, PartModel part)
    {
        foreach (var paragraph in row.SelfAndDescendants().Where(n => n.Is("p")))
        {
            var isAlone = part.Texts.TryGetValue(paragraph, out var text)
                ? IsAlone(text, part)
                : string.IsNullOrWhiteSpace(ParagraphReader.Read(paragraph, new TemplateLocation("")).Text) && !ShowsMore(paragraph, part);
            if (!isAlone)
            {
                return false;
            }
        }

        return true;
    }

    public static List<PlacedTag> TagsOf(PartNode row, PartModel part) =>
        [.. row.SelfAndDescendants().Where(part.Texts.ContainsKey).SelectMany(p => part.Texts[p].Tags)];

    private static bool ShowsMore(PartNode paragraph, PartModel part) =>
        paragraph.SelfAndDescendants().Any(n => IsShown(n) || IsPageBreak(n, part.Tree));

    private static bool IsShown(PartNode node) => node.Ns switch
    {
        Ns.Word => node.Name is "drawing" or "pict" or "object" or "fldChar" or "fldSimple" or "sym" or "ptab" or "pgNum"
            or "footnoteReference" or "endnoteReference" or "annotationRef" or "footnoteRef" or "endnoteRef",
        Ns.Compatibility => node.Name == "AlternateContent",
        _ => false,
    };
}
