namespace ReportWorker.Docx.Editing;

/// <summary>
/// What the styles of one document are in another: word processors give ids of their own to styles and keep their names.
/// </summary>
/// <param name="from">The document that a paragraph is taken from.</param>
/// <param name="to">The document that it is put into.</param>
internal sealed class StyleMap(OpenedDocument from, OpenedDocument to)
{
    private readonly StyleNames _from = StyleNames.Read(from);
    private readonly StyleNames _to = StyleNames.Read(to);

    /// <summary>The id of a style in the other document; null when it has no such style.</summary>
    public string? Of(string id) => _from.Names.TryGetValue(id, out var name) ? _to.Ids.GetValueOrDefault(name) : null;

    /// <summary>What a style of the one document is called in both; null means the one that paragraphs have without naming it.</summary>
    public string NameOf(string? id) => _from.NameOf(id);

    /// <summary>What a style of the other document is called in both.</summary>
    public string NameOfOther(string? id) => _to.NameOf(id);
}
