using System.Buffers.Binary;
using System.Text;

namespace ReportWorker.Docx.Packaging;

/// <summary>Reads a zip's central directory; believes no offset or size without checking it against the bytes.</summary>
internal static class ZipDirectory
{
    private const int LongestComment = 65_535;

    public static List<PackageEntry> Read(ReadOnlySpan<byte> zip, DocxLimits limits)
    {
        var end = FindEnd(zip);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        if (count == ushort.MaxValue || offset == uint.MaxValue)
        {
            throw new PackageFormatException(Messages.Zip64NotSupported());
        }

        if (count > limits.MaxEntries)
        {
            throw new PackageFormatException(Messages.TooManyEntries(count, limits.MaxEntries));
        }

        var entries = new List<PackageEntry>(count);
        var position = (long)offset;
        for (var i = 0; i < count; i++)
        {
            if (position < 0 || position + ZipFormat.CentralSize > end)
            {
                throw new PackageFormatException(Messages.DamagedPackage());
            }

            entries.Add(ReadEntry(zip, (int)position, end, out var length));
            position += length;
        }

        return entries;
    }

    private static int FindEnd(ReadOnlySpan<byte> zip)
    {
        if (zip.Length >= 8 && BinaryPrimitives.ReadUInt64BigEndian(zip) == 0xD0CF11E0A1B11AE1)
        {
            throw new PackageFormatException(Messages.OldOrEncryptedDocument());
        }

        var lowest = Math.Max(0, zip.Length - ZipFormat.EndSize - LongestComment);
        for (var at = zip.Length - ZipFormat.EndSize; at >= lowest; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]) == ZipFormat.EndSignature)
            {
                return at;
            }
        }

        throw new PackageFormatException(Messages.NotAPackage());
    }

    private static PackageEntry ReadEntry(ReadOnlySpan<byte> zip, int at, int end, out int length)
    {
        var header = zip[at..];
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        length = ZipFormat.CentralSize + nameLength
            + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipFormat.CentralSignature || at + (long)length > end)
        {
            throw new PackageFormatException(Messages.DamagedPackage());
        }

        // Names that are not UTF-8 are in some old code page; Latin-1 keeps them apart, which is all that is needed.
        var encoding = (flags & ZipFormat.Utf8Flag) != 0 ? Encoding.UTF8 : Encoding.Latin1;
        var name = encoding.GetString(header.Slice(ZipFormat.CentralSize, nameLength));
        if ((flags & ZipFormat.EncryptedFlag) != 0)
        {
            throw new PackageFormatException(Messages.EncryptedEntry(), name);
        }

        return Locate(zip, header, name);
    }

    private static PackageEntry Locate(ReadOnlySpan<byte> zip, ReadOnlySpan<byte> header, string name)
    {
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        var compressed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        var local = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        if (method is not (ZipFormat.Stored or ZipFormat.Deflated))
        {
            throw new PackageFormatException(Messages.UnknownCompression(), name);
        }

        if (compressed == uint.MaxValue || size == uint.MaxValue || local == uint.MaxValue)
        {
            throw new PackageFormatException(Messages.Zip64NotSupported(), name);
        }

        if ((long)local + ZipFormat.LocalSize > zip.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(zip[(int)local..]) != ZipFormat.LocalSignature)
        {
            throw new PackageFormatException(Messages.DamagedPackage(), name);
        }

        var start = local + ZipFormat.LocalSize
            + (long)BinaryPrimitives.ReadUInt16LittleEndian(zip[((int)local + 26)..])
            + BinaryPrimitives.ReadUInt16LittleEndian(zip[((int)local + 28)..]);
        if (start + compressed > zip.Length || size > int.MaxValue)
        {
            throw new PackageFormatException(Messages.DamagedPackage(), name);
        }

        var crc = BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
        return new PackageEntry(name, method, crc, (int)compressed, (int)size, (int)start);
    }
}
