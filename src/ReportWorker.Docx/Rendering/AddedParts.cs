using System.Text;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Rendering;

/// <summary>The parts that a document has and its template has not, with what the content types must say of them.</summary>
internal sealed class AddedParts
{
    private readonly List<AddedPart> _parts = [];
    private readonly List<(string Name, string ContentType)> _types = [];

    public IReadOnlyList<AddedPart> Parts => _parts;

    public bool DeclaresAny => _types.Count > 0;

    /// <summary>Adds a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="contentType">Its content type; null when the template's defaults say it.</param>
    public void Add(AddedPart part, string? contentType)
    {
        _parts.Add(part);
        if (contentType is not null)
        {
            Declare(part.Name, contentType);
        }
    }

    /// <summary>Declares the content type of a part that an entry of its own writes.</summary>
    public void Declare(string name, string contentType) => _types.Add((name, contentType));

    /// <summary>Writes what the content types must say, as <see cref="PartLinks.Write"/> does.</summary>
    public void WriteTypes(PartWriter writer, string prefix)
    {
        foreach (var (name, type) in _types)
        {
            writer.Write(Encoding.UTF8.GetBytes($"<{prefix}Override PartName=\"/{name}\" ContentType=\"{type}\"/>"));
        }
    }

    /// <summary>Writes the parts themselves.</summary>
    public void WriteTo(ZipWriter zip, System.IO.Compression.CompressionLevel level)
    {
        foreach (var part in _parts)
        {
            zip.WriteWhole(part, level);
        }
    }
}
