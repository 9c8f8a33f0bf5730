using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Lists;

/// <summary>Which styles put their paragraphs into a list.</summary>
internal sealed class ListStyles
{
    private readonly Dictionary<string, (string? Base, int? List, int? Level)> _styles = new(StringComparer.Ordinal);

    public ListStyles(PartTree tree)
    {
        foreach (var style in tree.Root.Children.Where(c => c.Is("style")))
        {
            var numbering = style.Child("pPr")?.Child("numPr");
            _styles.TryAdd(
                tree.Attribute(style, "styleId"u8) ?? "",
                (tree.Value(style.Child("basedOn")), Number(tree, numbering?.Child("numId")), Number(tree, numbering?.Child("ilvl"))));
        }
    }

    /// <summary>The list and the level that a style or one of those it is based on says; null where none does.</summary>
    public (int? List, int? Level) Of(string style)
    {
        var (list, level) = ((int?)null, (int?)null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var name = style; name is not null && seen.Add(name) && _styles.TryGetValue(name, out var found); name = found.Base)
        {
            list ??= found.List;
            level ??= found.Level;
        }

        return (list, level);
    }

    private static int? Number(PartTree tree, PartNode? node) => tree.Value(node) is { } value ? IdSlots.Number(value) : null;
}
