using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>
/// What the styles of one document are in another: word processors give ids of their own to styles and keep their names.
/// </summary>
/// <param name="from">The document that a paragraph is taken from.</param>
/// <param name="to">The document that it is put into.</param>
internal sealed class StyleMap(OpenedDocument from, OpenedDocument to)
{
    private readonly Dictionary<string, string> _names = Read(from).DistinctBy(style => style.Id).ToDictionary(style => style.Id, style => style.Name);
    private readonly Dictionary<string, string> _ids = Read(to)
        .DistinctBy(style => style.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(style => style.Name, style => style.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The id of a style in the other document; null when it has no such style.</summary>
    public string? Of(string id) => _names.TryGetValue(id, out var name) ? _ids.GetValueOrDefault(name) : null;

    private static IEnumerable<(string Id, string Name)> Read(OpenedDocument document)
    {
        var relations = document.Package.Xml.TryGetValue(Relationships.PartOf(document.MainPart), out var found) ? Relationships.Parse(found) : [];
        if (relations.Find(relation => relation.Type == "styles" && !relation.IsExternal) is not { } styles
            || !document.Package.Xml.TryGetValue(Relationships.Resolve(document.MainPart, styles.Target), out var content))
        {
            return [];
        }

        var tree = PartParser.Parse(styles.Target, content, DocxOptions.Default.Limits.MaxXmlDepth);
        return
        [
            .. tree.Root.Children
                .Where(style => style.Is("style"))
                .Select(style => (Id: tree.Attribute(style, "styleId"u8), Name: tree.Value(style.Child("name"))))
                .Where(style => style is { Id: not null, Name: not null })
                .Select(style => (style.Id!, style.Name!)),
        ];
    }
}
