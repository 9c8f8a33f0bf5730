using System.Xml;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Packaging;

/// <summary>What <c>[Content_Types].xml</c> says of the parts.</summary>
internal sealed class ContentTypes
{
    public const string PartName = "[Content_Types].xml";

    /// <summary>Begins the types of a Word document's parts.</summary>
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The type of a chart's part.</summary>
    public const string Chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => _overrides.Values.Concat(_defaults.Values);

    /// <summary>Reads the part.</summary>
    /// <exception cref="XmlException">The part is not well-formed.</exception>
    public static ContentTypes Parse(byte[] content)
    {
        var types = new ContentTypes();
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), XmlSource.Settings);
        while (reader.Read())
        {
            var type = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("ContentType") : null;
            if (type is null)
            {
                continue;
            }

            if (reader.LocalName == "Override" && reader.GetAttribute("PartName") is { } part)
            {
                types._overrides[part.TrimStart('/')] = type;
            }
            else if (reader.LocalName == "Default" && reader.GetAttribute("Extension") is { } extension)
            {
                types._defaults[extension] = type;
            }
        }

        return types;
    }

    /// <summary>The content type of a part; empty when none is declared.</summary>
    public string Of(string part)
    {
        if (_overrides.TryGetValue(part, out var type))
        {
            return type;
        }

        var extension = part[(part.LastIndexOf('.') + 1)..];
        return _defaults.GetValueOrDefault(extension) ?? "";
    }
}
