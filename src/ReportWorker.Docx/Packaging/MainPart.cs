namespace ReportWorker.Docx.Packaging;

/// <summary>Which part is the document itself.</summary>
internal static class MainPart
{
    private const string RootRelationships = "_rels/.rels";

    /// <summary>Its name; null if the package has none.</summary>
    /// <exception cref="System.Xml.XmlException">The package's relationships are not well-formed.</exception>
    public static string? Find(Package package) =>
        package.Xml.TryGetValue(RootRelationships, out var content) ? Find(Relationships.Parse(content), package.Xml.ContainsKey) : null;

    /// <summary>Its name; null if the package's relationships lead to none that is there.</summary>
    public static string? Find(IEnumerable<Relationship> roots, Func<string, bool> isThere)
    {
        var main = roots.FirstOrDefault(r => r.Type == "officeDocument" && !r.IsExternal);
        var name = main is null ? null : Relationships.Resolve("", main.Target);
        return name is not null && isThere(name) ? name : null;
    }
}
