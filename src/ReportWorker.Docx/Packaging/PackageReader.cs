using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;

namespace ReportWorker.Docx.Packaging;

/// <summary>
/// Opens a package and reads every entry once, counting, before anything is parsed: what a header says of a size is not believed.
/// </summary>
internal static class PackageReader
{
    private const int RatioFreeBytes = 256 * 1024;

    public static Package Open(byte[] bytes, DocxLimits limits)
    {
        var entries = List(bytes, limits);
        var xml = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.IsXml)
            {
                xml.Add(entry.Name, Inflate(bytes, entry));
            }
            else
            {
                Measure(bytes, entry);
            }
        }

        return new Package(bytes, entries, xml);
    }

    /// <summary>The entries, with names and sizes that are within bounds; whether the sizes are true turns out when one is inflated.</summary>
    public static List<PackageEntry> List(byte[] bytes, DocxLimits limits)
    {
        var entries = ZipDirectory.Read(bytes, limits);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in entries)
        {
            CheckName(entry, names);
            CheckSize(entry, limits);
            total += entry.Size;
            if (total > limits.MaxTotalBytes)
            {
                throw new PackageFormatException(Messages.PackageTooLarge(limits.MaxTotalBytes / (1024 * 1024)));
            }
        }

        return entries;
    }

    public static byte[] Inflate(byte[] package, PackageEntry entry)
    {
        var content = new byte[entry.Size];
        using var stream = OpenContent(package, entry);
        try
        {
            var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            if (read != content.Length || stream.ReadByte() >= 0 || Crc32.HashToUInt32(content) != entry.Crc)
            {
                throw new PackageFormatException(Messages.DamagedPackage(), entry.Name);
            }
        }
        catch (InvalidDataException)
        {
            throw new PackageFormatException(Messages.DamagedPackage(), entry.Name);
        }

        return content;
    }

    private static void CheckName(PackageEntry entry, HashSet<string> names)
    {
        var name = entry.Name;
        var isBad = name.Length == 0 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal)
            || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
            || Array.Exists(name.Split('/'), part => part is "." or "..");
        if (isBad)
        {
            throw new PackageFormatException(Messages.BadEntryName(), name);
        }

        if (!names.Add(name))
        {
            throw new PackageFormatException(Messages.DuplicateEntry(), name);
        }
    }

    private static void CheckSize(PackageEntry entry, DocxLimits limits)
    {
        if (entry.Size > limits.MaxEntryBytes)
        {
            throw new PackageFormatException(Messages.EntryTooLarge(limits.MaxEntryBytes / (1024 * 1024)), entry.Name);
        }

        if (entry.Size > RatioFreeBytes && entry.Size / Math.Max(1, entry.CompressedSize) > limits.MaxRatio)
        {
            throw new PackageFormatException(Messages.EntryTooDense(limits.MaxRatio), entry.Name);
        }
    }

    private static void Measure(byte[] package, PackageEntry entry)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var stream = OpenContent(package, entry);
            var left = (long)entry.Size;
            int read;
            while (left >= 0 && (read = stream.Read(scratch)) > 0)
            {
                left -= read;
            }

            if (left != 0)
            {
                throw new PackageFormatException(Messages.DamagedPackage(), entry.Name);
            }
        }
        catch (InvalidDataException)
        {
            throw new PackageFormatException(Messages.DamagedPackage(), entry.Name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    private static Stream OpenContent(byte[] package, PackageEntry entry)
    {
        var raw = new MemoryStream(package, entry.DataOffset, entry.CompressedSize, writable: false);
        return entry.Method == ZipFormat.Stored ? raw : new DeflateStream(raw, CompressionMode.Decompress);
    }
}
