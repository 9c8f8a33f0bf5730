using System.Collections.Concurrent;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>What was read from parts that the documents of one template have alike, such as styles: read again when the bytes differ from the last of their name. May be used by several threads at once.</summary>
internal sealed class KeptParts
{
    private const int Most = 32; // names come from strangers' files

    private readonly ConcurrentDictionary<string, Kept> _parts = new(StringComparer.Ordinal);
    private LayoutStyles? _styles;

    /// <summary>What a part says, which may be what it said in the document before.</summary>
    public T Read<T>(byte[] package, PackageEntry entry, Func<byte[], T> read)
        where T : class
    {
        var compressed = package.AsSpan(entry.DataOffset, entry.CompressedSize);
        if (_parts.TryGetValue(entry.Name, out var kept) && kept.Value is T value && compressed.SequenceEqual(kept.Compressed))
        {
            return value;
        }

        if (_parts.Count >= Most)
        {
            _parts.Clear();
        }

        value = read(PackageReader.Inflate(package, entry));
        _parts[entry.Name] = new Kept(compressed.ToArray(), value);
        return value;
    }

    /// <summary>The styles that two parts make together.</summary>
    public LayoutStyles Styles(PartTree? styles, PartTree? theme)
    {
        var kept = Volatile.Read(ref _styles);
        if (kept is null || !kept.IsOf(styles, theme))
        {
            Volatile.Write(ref _styles, kept = new LayoutStyles(styles, theme));
        }

        return kept;
    }

    private sealed record Kept(byte[] Compressed, object Value);
}
