using ReportWorker.Docx.Annotating;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Editing;

/// <summary>Puts a custom XML part into a package, or other content into the one that is there.</summary>
internal static class PackageAdditions
{
    /// <summary>The parts of the package that are written for it.</summary>
    public static IReadOnlyDictionary<string, byte[]> Of(Package package, string mainPart, DocxCustomXml customXml)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(customXml.Xml);
        if (CustomXmlParts.Find(package, mainPart).TryGetValue(customXml.NamespaceName, out var existing))
        {
            return new Dictionary<string, byte[]> { [existing] = content };
        }

        var written = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var types = package.Xml[ContentTypes.PartName];
        var item = CustomXmlItem.Free(package, ContentTypes.Parse(types));
        foreach (var (part, contentType) in item.Parts(customXml.NamespaceName, content))
        {
            written.Add(part.Name, part.Content.ToArray());
            types = contentType is null ? types : PartPatch.Append(
                ContentTypes.PartName, types, "", prefix => $"<{prefix}Override PartName=\"/{part.Name}\" ContentType=\"{contentType}\"/>");
        }

        written.Add(ContentTypes.PartName, types);
        Relate(package, Relationships.PartOf(mainPart), item, written);
        return written;
    }

    private static void Relate(Package package, string name, CustomXmlItem item, Dictionary<string, byte[]> written)
    {
        var content = package.Xml.GetValueOrDefault(name);
        var id = Relationships.FreePrefix(content is null ? [] : Relationships.Parse(content)) + "1";
        written.Add(name, PartPatch.Append(
            name,
            content,
            $"<Relationships xmlns=\"{Relationships.PackageNamespace}\"></Relationships>",
            prefix => $"<{prefix}Relationship Id=\"{id}\" Type=\"{CustomXmlItem.Relation}\" Target=\"{item.Target}\"/>"));
    }
}
