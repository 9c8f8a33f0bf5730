using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using SkiaSharp;

namespace ReportWorker.Browser.Tests;

/// <summary>Makes pictures of pages a third as large: 64 colours are enough for text on paper.</summary>
internal static class SmallPng
{
    private const int Colours = 64;
    private const byte DepthOfIndex = 8;
    private const byte Indexed = 3;

    /// <summary>The picture with the colours that most of it has; each other becomes the nearest of them.</summary>
    public static byte[] Of(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        var pixels = picture.Pixels;
        SKColor[] palette = [.. pixels.CountBy(pixel => pixel).OrderByDescending(pair => pair.Value).ThenBy(pair => (uint)pair.Key).Take(Colours).Select(pair => pair.Key)];
        var nearest = pixels.Distinct().ToDictionary(pixel => pixel, pixel => (byte)Array.IndexOf(palette, palette.MinBy(one => Distance(one, pixel))));
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            foreach (var row in pixels.Chunk(picture.Width))
            {
                packed.WriteByte(0); // no filter
                packed.Write([.. row.Select(pixel => nearest[pixel])]);
            }
        }

        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], picture.Height);
        (head[8], head[9]) = (DepthOfIndex, Indexed);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8,
            .. Part("IHDR", head), .. Part("PLTE", [.. palette.SelectMany(one => new[] { one.Red, one.Green, one.Blue })]), .. Part("IDAT", rows.ToArray()), .. Part("IEND", []),
        ];
    }

    private static int Distance(SKColor one, SKColor other) =>
        Square(one.Red - other.Red) + Square(one.Green - other.Green) + Square(one.Blue - other.Blue);

    private static int Square(int value) => value * value;

    private static byte[] Part(string type, ReadOnlySpan<byte> content)
    {
        var part = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(part, content.Length);
        Encoding.ASCII.GetBytes(type, part.AsSpan(4));
        content.CopyTo(part.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(part.AsSpan(content.Length + 8), Crc32.HashToUInt32(part.AsSpan(4, content.Length + 4)));
        return part;
    }
}
