using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>The styles of a document.</summary>
/// <param name="Names">Their names by their ids.</param>
/// <param name="Ids">Their ids by their names.</param>
/// <param name="Default">The id of the one that paragraphs have without naming it; null when there is none.</param>
internal sealed record StyleNames(IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Ids, string? Default)
{
    /// <summary>Reads them; a document may have none.</summary>
    public static StyleNames Read(OpenedDocument document)
    {
        var relations = document.Package.Xml.TryGetValue(Relationships.PartOf(document.MainPart), out var found) ? Relationships.Parse(found) : [];
        if (relations.Find(relation => relation.Type == "styles" && !relation.IsExternal) is not { } styles
            || !document.Package.Xml.TryGetValue(Relationships.Resolve(document.MainPart, styles.Target), out var content))
        {
            return new StyleNames(new Dictionary<string, string>(), new Dictionary<string, string>(), null);
        }

        var tree = PartParser.Parse(styles.Target, content, DocxOptions.Default.Limits.MaxXmlDepth);
        var all = tree.Root.Children
            .Where(style => style.Is("style"))
            .Select(style => (Id: tree.Attribute(style, "styleId"u8), Name: tree.Value(style.Child("name")), IsDefault: IsDefault(tree, style)))
            .Where(style => style is { Id: not null, Name: not null })
            .Select(style => (Id: style.Id!, Name: style.Name!, style.IsDefault))
            .ToList();
        return new StyleNames(
            all.DistinctBy(style => style.Id).ToDictionary(style => style.Id, style => style.Name),
            all.DistinctBy(style => style.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(style => style.Name, style => style.Id, StringComparer.OrdinalIgnoreCase),
            all.Find(style => style.IsDefault).Id);
    }

    /// <summary>What a style is called, in small letters: programs write the names of Word's own styles in one way or another.</summary>
    public string NameOf(string? id) => (id ?? Default) is { } own ? Names.GetValueOrDefault(own, own).ToLowerInvariant() : "";

    private static bool IsDefault(PartTree tree, PartNode style) =>
        tree.Attribute(style, "type"u8) == "paragraph" && tree.Attribute(style, "default"u8) is "1" or "true" or "on";
}
