using System.IO.Compression;
using System.IO.Hashing;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>
/// Unpacks an archive once into nothing, before any of it is parsed: counts what really comes out, whatever the headers say, and compares
/// checksums, so that a figure that was altered on the way is not read as another.
/// </summary>
internal static class ZipScan
{
    private const int MostRatio = 200;
    private const long RatioFreeBytes = 1 << 20;

    /// <summary>The entries that are files: names as they stand in the archive, found whatever their case.</summary>
    public static Dictionary<string, string> Run(ReadOnlyMemory<byte> content, SheetLimits limits)
    {
        // An archive holds an object for each entry as soon as it is opened; a million of empty ones fit into a small file.
        if (content.Span.Count("PK\u0001\u0002"u8) > 4 * limits.MaxParts)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Parts, limits.MaxParts));
        }

        try
        {
            using var archive = XlsxPackage.OpenArchive(content);
            return Run(archive, limits);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or ArgumentException or NotSupportedException)
        {
            throw SheetException.Damaged("", inner: e);
        }
    }

    private static Dictionary<string, string> Run(ZipArchive archive, SheetLimits limits)
    {
        if (archive.Entries.Count > limits.MaxParts)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Parts, limits.MaxParts));
        }

        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        var scratch = new byte[64 * 1024];
        foreach (var entry in archive.Entries)
        {
            if (!IsGood(entry.FullName) || !names.TryAdd(entry.FullName, entry.FullName))
            {
                throw SheetException.Damaged(entry.FullName);
            }

            total += Unpack(entry, Math.Min(limits.MaxPartBytes, limits.MaxUnpackedBytes - total), limits, scratch);
        }

        return names;
    }

    private static bool IsGood(string name) =>
        name.Length is > 0 and <= 512 && name[0] != '/' && name.IndexOfAny(['\\', ':', '\0']) < 0
        && !Array.Exists(name.Split('/'), step => step is "." or "..");

    private static long Unpack(ZipArchiveEntry entry, long most, SheetLimits limits, byte[] scratch)
    {
        if (entry.IsEncrypted)
        {
            throw new SheetException(new SheetFailure.Encrypted());
        }

        var checksum = new Crc32();
        var size = 0L;
        using var stream = entry.Open();
        int read;
        while ((read = stream.Read(scratch)) > 0)
        {
            size += read;
            if (size > most || (size > RatioFreeBytes && size / Math.Max(1, entry.CompressedLength) > MostRatio))
            {
                throw new SheetException(new SheetFailure.UnpacksTooLarge(entry.FullName, limits.MaxUnpackedBytes));
            }

            checksum.Append(scratch.AsSpan(0, read));
        }

        return size == entry.Length && checksum.GetCurrentHashAsUInt32() == entry.Crc32 ? size : throw SheetException.Damaged(entry.FullName);
    }
}
