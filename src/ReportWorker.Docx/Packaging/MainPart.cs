namespace ReportWorker.Docx.Packaging;

/// <summary>Which part is the document itself.</summary>
internal static class MainPart
{
    private const string RootRelationships = "_rels/.rels";

    /// <summary>Its name; null if the package has none.</summary>
    /// <exception cref="System.Xml.XmlException">The package's relationships are not well-formed.</exception>
    public static string? Find(Package package) =>
        package.Xml.TryGetValue(RootRelationships, out var content) ? Find(package, Relationships.Parse(content)) : null;

    /// <summary>Its name; null if the package has none.</summary>
    public static string? Find(Package package, IEnumerable<Relationship> roots)
    {
        var main = roots.FirstOrDefault(r => r.Type == "officeDocument" && !r.IsExternal);
        var name = main is null ? null : Relationships.Resolve("", main.Target);
        return name is not null && package.Xml.ContainsKey(name) ? name : null;
    }
}
