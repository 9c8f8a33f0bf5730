using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ReportWorker.Docx.Packaging;

/// <summary>
/// Writes a zip to a stream that need not seek: entries are copied as they are, compressed, or deflated while they are written.
/// No times, no extra fields: equal input gives equal bytes.
/// </summary>
internal sealed class ZipWriter(Stream output) : IDisposable
{
    private const int WorthDeflating = 512; // making the compressor ready costs more than it saves on less

    private readonly MemoryStream _directory = new(1024);
    private long _position;
    private int _count;

    /// <summary>A package with other bytes in some parts, and with parts that are new; what is not named stays as it is, compressed.</summary>
    /// <param name="package">The package.</param>
    /// <param name="written">The bytes of parts by their names.</param>
    /// <param name="level">How hard they are compressed.</param>
    public static byte[] Rewrite(Package package, IReadOnlyDictionary<string, byte[]> written, CompressionLevel level)
    {
        using var output = new MemoryStream();
        using var zip = new ZipWriter(output);
        foreach (var entry in package.Entries)
        {
            if (written.TryGetValue(entry.Name, out var content))
            {
                zip.WriteWhole(new AddedPart(entry.Name, content), level);
            }
            else
            {
                zip.Copy(entry, package.Compressed(entry));
            }
        }

        var known = package.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, content) in written.Where(part => !known.Contains(part.Key)))
        {
            zip.WriteWhole(new AddedPart(name, content), level);
        }

        zip.Finish();
        return output.ToArray();
    }

    /// <summary>Copies an entry's compressed bytes.</summary>
    public void Copy(PackageEntry entry, ReadOnlySpan<byte> compressed) =>
        WriteCompressed(entry.Name, entry.Method, entry.Crc, compressed, entry.Size);

    /// <summary>Writes an entry whose compressed bytes are at hand.</summary>
    public void WriteCompressed(string name, ushort method, uint crc, ReadOnlySpan<byte> compressed, int size)
    {
        var header = new EntryHeader(name, method, 0, crc, (uint)compressed.Length, (uint)size, Start());
        WriteLocal(header);
        output.Write(compressed);
        _position += compressed.Length;
        WriteCentral(header);
    }

    /// <summary>Writes an entry whose bytes are at hand.</summary>
    public void WriteWhole(AddedPart part, CompressionLevel level)
    {
        var crc = Checksum.Append(0, part.Content.Span);
        if (part.IsCompressed || part.Content.Length < WorthDeflating)
        {
            WriteCompressed(part.Name, ZipFormat.Stored, crc, part.Content.Span, part.Content.Length);
            return;
        }

        using var stream = Begin(part.Name, level);
        stream.Write(part.Content.Span);
        stream.Finish(crc);
    }

    /// <summary>Begins an entry that is deflated while it is written; sizes follow its data.</summary>
    public ZipEntryStream Begin(string name, CompressionLevel level)
    {
        var header = new EntryHeader(name, ZipFormat.Deflated, ZipFormat.DescriptorFlag, 0, 0, 0, Start());
        WriteLocal(header);
        return new ZipEntryStream(this, header, output, level);
    }

    /// <summary>Writes the directory; nothing may be written after it.</summary>
    public void Finish()
    {
        var start = Start();
        var directory = _directory.GetBuffer().AsSpan(0, (int)_directory.Length);
        Span<byte> end = stackalloc byte[ZipFormat.EndSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        output.Write(directory);
        output.Write(end);
    }

    public void Dispose() => _directory.Dispose();

    internal void End(EntryHeader header, uint crc, long compressed, long size)
    {
        _position += compressed;
        var finished = header with { Crc = crc, CompressedSize = Zip32(compressed), Size = Zip32(size) };
        Span<byte> descriptor = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, ZipFormat.DescriptorSignature);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[4..], finished.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[8..], finished.CompressedSize);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[12..], finished.Size);
        output.Write(descriptor);
        _position += descriptor.Length;
        WriteCentral(finished);
    }

    private uint Start() => Zip32(_position);

    private static uint Zip32(long value) =>
        value <= uint.MaxValue - 1 ? (uint)value : throw new IOException("A document cannot be larger than 4 GB");

    private void WriteLocal(EntryHeader header)
    {
        Span<byte> buffer = stackalloc byte[ZipFormat.LocalSize];
        buffer.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, ZipFormat.LocalSignature);
        header.WriteCommon(buffer[4..]);
        output.Write(buffer);
        _position += buffer.Length + WriteName(output, header.Name);
    }

    private void WriteCentral(EntryHeader header)
    {
        Span<byte> buffer = stackalloc byte[ZipFormat.CentralSize];
        buffer.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, ZipFormat.CentralSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[4..], ZipFormat.Version);
        header.WriteCommon(buffer[6..]);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[42..], header.Offset);
        _directory.Write(buffer);
        WriteName(_directory, header.Name);
        _count++;
    }

    private static int WriteName(Stream stream, string name)
    {
        Span<byte> buffer = stackalloc byte[512];
        var bytes = Encoding.UTF8.TryGetBytes(name, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(name);
        stream.Write(bytes);
        return bytes.Length;
    }
}
