using System.Globalization;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>The part of the package that holds the comments: the one that is there, or a new one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes; null when there is none yet.</param>
/// <param name="FirstId">The first id that no comment of it has.</param>
internal sealed record CommentsPart(string Name, byte[]? Content, int FirstId)
{
    public const string ContentType = ContentTypes.Word + "comments+xml";

    /// <summary>Finds it by the relationship of the main document.</summary>
    public static CommentsPart Of(Package package, string mainPart, int maxDepth)
    {
        var relations = package.Xml.TryGetValue(Relationships.PartOf(mainPart), out var found) ? Relationships.Parse(found) : [];
        var name = relations.Find(r => r.Type == "comments" && !r.IsExternal) is { } relation ? Relationships.Resolve(mainPart, relation.Target) : null;
        if (name is null || !package.Xml.TryGetValue(name, out var content))
        {
            return new CommentsPart(name ?? FreeName(package, mainPart), null, 0);
        }

        var tree = PartParser.Parse(name, content, maxDepth);
        var ids = tree.Root.Children.Where(c => c.Is("comment"))
            .Select(c => int.TryParse(tree.Attribute(c, "id"u8), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : -1);
        return new CommentsPart(name, content, ids.DefaultIfEmpty(-1).Max() + 1);
    }

    /// <summary>The part with these comments at its end.</summary>
    public byte[] With(string comments, WordPrefix word) => PartPatch.Append(
        Name, Content, $"<w:comments xmlns:w=\"{word.Uri}\"></w:comments>", _ => comments);

    private static string FreeName(Package package, string mainPart)
    {
        var folder = mainPart[..(mainPart.LastIndexOf('/') + 1)];
        var number = 1;
        string name;
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{folder}comments{(number == 1 ? "" : number)}.xml");
            number++;
        }
        while (package.Xml.ContainsKey(name));
        return name;
    }
}
