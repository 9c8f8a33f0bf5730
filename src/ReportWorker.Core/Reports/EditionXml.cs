using System.Xml;
using System.Xml.Linq;
using ReportWorker.Core.Ledger;
using ReportWorker.Docx;

namespace ReportWorker.Core.Reports;

/// <summary>What a document carries about itself in its custom XML: the edition's key, the hashes of its snapshot and of its template.</summary>
/// <param name="Key">The edition's public name.</param>
/// <param name="Kind">What the edition is for.</param>
/// <param name="SnapshotHash">SHA-256 of the snapshot.</param>
/// <param name="TemplateHash">SHA-256 of the template.</param>
public sealed record EditionXml(string Key, EditionKind Kind, string SnapshotHash, string TemplateHash)
{
    /// <summary>The namespace of the part.</summary>
    public const string NamespaceName = "urn:reportworker:edition";

    private static readonly XNamespace Namespace = NamespaceName;

    /// <summary>Reads it from a document; null when the document carries none of ours.</summary>
    /// <exception cref="XmlException">The part under our namespace is not what we write.</exception>
    public static EditionXml? Read(ReadOnlyMemory<byte> document) =>
        DocxCustomXml.Read(document, NamespaceName) is { } xml ? Parse(xml) : null;

    /// <summary>Reads it from the part's text.</summary>
    /// <exception cref="XmlException">The text is not what we write.</exception>
    public static EditionXml Parse(string xml)
    {
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var root = XElement.Load(reader);
        return new EditionXml(
            (string?)root.Attribute("key") ?? "",
            Enum.TryParse<EditionKind>((string?)root.Attribute("kind"), ignoreCase: true, out var kind) ? kind : EditionKind.Draft,
            (string?)root.Attribute("snapshot") ?? "",
            (string?)root.Attribute("template") ?? "");
    }

    /// <summary>The part as an edition carries it.</summary>
    internal static DocxCustomXml Write(EditionKey key, EditionKind kind, string snapshotHash, string templateHash) => new(
        NamespaceName,
        new XElement(
            Namespace + "edition",
            new XAttribute("key", key.ToString()),
            new XAttribute("kind", kind.ToString().ToLowerInvariant()),
            new XAttribute("snapshot", snapshotHash),
            new XAttribute("template", templateHash)).ToString(SaveOptions.DisableFormatting));
}
