using System.Text;
using System.Xml;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx;

/// <summary>A custom XML part: data that travels in the document and is not printed.</summary>
public sealed record DocxCustomXml
{
    /// <summary>Takes the part as it is to be written.</summary>
    /// <param name="namespaceName">The namespace of its root element; a document has one part of each.</param>
    /// <param name="xml">The XML text, well-formed, with that root.</param>
    /// <exception cref="ArgumentException">The text is not well-formed or its root is in another namespace.</exception>
    public DocxCustomXml(string namespaceName, string xml)
    {
        (NamespaceName, Xml) = (namespaceName, xml);
        try
        {
            var root = CustomXmlParts.ReadRoot(Encoding.UTF8.GetBytes(xml));
            if (root != namespaceName)
            {
                throw new ArgumentException($"The root element is not in the namespace {namespaceName}", nameof(xml));
            }
        }
        catch (XmlException error)
        {
            throw new ArgumentException(error.Message, nameof(xml), error);
        }
    }

    /// <summary>The namespace of the root element.</summary>
    public string NamespaceName { get; }

    /// <summary>The XML text.</summary>
    public string Xml { get; }

    /// <summary>The XML of the part with that namespace; null if the document has none or the bytes are no .docx.</summary>
    public static string? Read(ReadOnlyMemory<byte> document, string namespaceName) =>
        ReadAll(document, namespaceName) is [var first, ..] ? first : null;

    /// <summary>
    /// The XML of every part with that namespace, of which this program writes one; empty if the document has none or the bytes are no
    /// .docx.
    /// </summary>
    public static IReadOnlyList<string> ReadAll(ReadOnlyMemory<byte> document, string namespaceName)
    {
        try
        {
            var package = PackageReader.Open(document.ToArray(), DocxOptions.Default.Limits);
            return MainPart.Find(package) is not { } main ? [] :
            [
                .. CustomXmlParts.All(package, main)
                    .Where(part => part.Namespace == namespaceName)
                    .Select(part => Encoding.UTF8.GetString(XmlSource.ToUtf8(package.Xml[part.Name]))),
            ];
        }
        catch (Exception error) when (error is PackageFormatException or XmlException)
        {
            return [];
        }
    }

    /// <summary>Reads a stream to its end and looks in it as <see cref="Read(ReadOnlyMemory{byte}, string)"/> does.</summary>
    public static string? Read(Stream document, string namespaceName)
    {
        using var copy = new MemoryStream();
        document.CopyTo(copy);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), namespaceName);
    }
}
