using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Packaging;

/// <summary>The parts that a custom XML part takes which a package has not yet.</summary>
/// <param name="number">A number that no such part of the package has.</param>
/// <param name="itemType">Its content type; null when the package's defaults say it.</param>
internal sealed class CustomXmlItem(int number, string? itemType)
{
    /// <summary>The kind of the relationship that the main document has to it.</summary>
    public const string Relation = Relationships.DocumentNamespace + "/customXml";

    private const string Namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private readonly string _name = ItemName(number);
    private readonly string _properties = PropertiesName(number);

    /// <summary>Where the relationship leads.</summary>
    public string Target => "/" + _name;

    /// <summary>The first that a package has a place for.</summary>
    public static CustomXmlItem Free(Package package, ContentTypes types)
    {
        var number = 1;
        while (package.Xml.ContainsKey(ItemName(number)) || package.Xml.ContainsKey(PropertiesName(number)))
        {
            number++;
        }

        return new CustomXmlItem(number, types.Of(ItemName(number)) == "application/xml" ? null : "application/xml");
    }

    /// <summary>The part, its properties and their relationship, with the content types that have to be declared.</summary>
    public IEnumerable<(AddedPart Part, string? ContentType)> Parts(string namespaceName, byte[] content)
    {
        yield return (new AddedPart(_name, content), itemType);
        yield return (
            new AddedPart(_properties, Encoding.UTF8.GetBytes(
                $"""{XmlText.Declaration}<ds:datastoreItem ds:itemID="{StoreId(namespaceName)}" xmlns:ds="{Namespace}">"""
                + $"""<ds:schemaRefs><ds:schemaRef ds:uri="{XmlText.Escape(namespaceName)}"/></ds:schemaRefs></ds:datastoreItem>""")),
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        yield return (
            new AddedPart(Relationships.PartOf(_name), Encoding.UTF8.GetBytes(
                $"""{XmlText.Declaration}<Relationships xmlns="{Relationships.PackageNamespace}"><Relationship Id="rId1" """
                + $"""Type="{Relationships.DocumentNamespace}/customXmlProps" Target="{_properties["customXml/".Length..]}"/></Relationships>""")),
            null);
    }

    private static string ItemName(int number) => string.Create(CultureInfo.InvariantCulture, $"customXml/item{number}.xml");

    private static string PropertiesName(int number) => string.Create(CultureInfo.InvariantCulture, $"customXml/itemProps{number}.xml");

    /// <summary>The same namespace gives the same id, so that equal input gives equal bytes.</summary>
    private static string StoreId(string namespaceName) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(namespaceName)).AsSpan(0, 16))
            .ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant();
}
