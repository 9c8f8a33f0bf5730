using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Whether a paragraph or row holds block tags and nothing that a reader would miss.</summary>
internal static class Solitude
{
    public static bool IsAlone(TaggedText text, PartModel part) =>
        text.Tags.TrueForAll(t => t.Tag.IsSilent) && string.IsNullOrWhiteSpace(text.TextWithoutTags()) && !ShowsMore(text.Owner, part);

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
        paragraph.SelfAndDescendants().Any(n => IsShown(n, part.Tree));

    private static bool IsShown(PartNode node, PartTree tree) => node.Ns switch
    {
        Ns.Word => node.Name is "drawing" or "pict" or "object" or "fldChar" or "fldSimple" or "sym" or "ptab" or "pgNum"
            or "footnoteReference" or "endnoteReference" or "annotationRef" or "footnoteRef" or "endnoteRef"
            || (node.Is("br") && tree.Attribute(node, "type"u8) is "page" or "column"),
        Ns.Compatibility => node.Name == "AlternateContent",
        _ => false,
    };
}
