using System.Buffers.Binary;

namespace ReportWorker.Docx.Pictures;

/// <summary>What the first bytes of a picture say: which format, and how large in pixels.</summary>
/// <param name="Extension">The ending of a file name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
internal sealed record PictureFormat(string Extension, string ContentType, int Width, int Height)
{
    /// <summary>The format; null if it is none that every Word shows, or its header is damaged.</summary>
    public static PictureFormat? Detect(ReadOnlySpan<byte> file)
    {
        var format = file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png(file)
            : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(file)
            : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? Gif(file)
            : null;
        return format is { Width: > 0, Height: > 0 } ? format : null;
    }

    private static PictureFormat? Png(ReadOnlySpan<byte> file) => file.Length >= 33 && file.Slice(12, 4).SequenceEqual("IHDR"u8)
        ? new PictureFormat("png", "image/png", BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
        : null;

    private static PictureFormat? Gif(ReadOnlySpan<byte> file) => file.Length >= 13
        ? new PictureFormat("gif", "image/gif", BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
        : null;

    /// <summary>The size stands in the frame header (SOF), behind segments of any number (ITU-T T.81, annex B).</summary>
    private static PictureFormat? Jpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++; // fill bytes may stand before a marker
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                return new PictureFormat("jpeg", "image/jpeg", width, height);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }
}
