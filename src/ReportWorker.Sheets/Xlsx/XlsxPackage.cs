using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>The parts of an .xlsx file, all of which were unpacked and counted once before any is opened for good.</summary>
internal sealed class XlsxPackage
{
    private readonly ReadOnlyMemory<byte> _content;
    private readonly Dictionary<string, string> _entries;

    private XlsxPackage(ReadOnlyMemory<byte> content, Dictionary<string, string> entries) => (_content, _entries) = (content, entries);

    /// <summary>The names of all parts.</summary>
    public IReadOnlyCollection<string> Parts => _entries.Values;

    /// <summary>Opens a file.</summary>
    /// <exception cref="SheetException">It is no archive, or one that is not unpacked.</exception>
    public static XlsxPackage Open(ReadOnlyMemory<byte> content, SheetLimits limits) => new(content, ZipScan.Run(content, limits));

    /// <summary>True when there is such a part; upper and lower case are one.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Opens a part.</summary>
    /// <exception cref="SheetException">There is no such part.</exception>
    public XlsxPart Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            throw SheetException.Damaged(name);
        }

        // An archive for each part, so that parts can be read side by side; the entry is there, or the part would not be known.
        var archive = OpenArchive(_content);
        return new XlsxPart(name, archive.GetEntry(entry)!.Open(), archive);
    }

    /// <summary>What a part refers to; nothing when it has no relationships.</summary>
    public List<Relationship> Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var rels = $"{part[..slash]}_rels/{part[slash..]}.rels";
        return Has(rels) ? Relationship.Read(this, rels) : [];
    }

    /// <summary>The archive over a file.</summary>
    public static ZipArchive OpenArchive(ReadOnlyMemory<byte> content)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out var segment) ? segment : new ArraySegment<byte>(content.ToArray());
        return new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read);
    }
}
