using System.Buffers.Binary;
using ReportWorker.Hosting.Converting;
using SkiaSharp;

namespace ReportWorker.Tests.Intake;

public sealed class SkiaPhotosTests
{
    private const int Long = 2400;
    private const int Short = 1200;

    private readonly SkiaPhotos _photos = new();

    /// <summary>Each way to hold a camera: where the red corner of the scene, its upper left one, lies in the file.</summary>
    [Theory]
    [InlineData(1, 0, 0, false)]
    [InlineData(2, 1, 0, false)]
    [InlineData(3, 1, 1, false)]
    [InlineData(4, 0, 1, false)]
    [InlineData(5, 0, 0, true)]
    [InlineData(6, 0, 1, true)]
    [InlineData(7, 1, 1, true)]
    [InlineData(8, 1, 0, true)]
    public void A_photo_stands_upright_however_the_camera_was_held(byte orientation, int right, int below, bool isTurned)
    {
        using var made = SKBitmap.Decode(_photos.Make(WithExif(Jpeg(isTurned ? Short : Long, isTurned ? Long : Short, right, below), orientation))!.Value.ToArray());

        (made.Width, made.Height).Should().Be((1600, 800));
        IsRed(made.GetPixel(20, 20)).Should().BeTrue("the red corner is the upper left one");
        IsRed(made.GetPixel(1580, 20)).Should().BeFalse();
        IsRed(made.GetPixel(20, 780)).Should().BeFalse();
    }

    [Fact]
    public void Where_and_with_what_it_was_taken_is_not_kept()
    {
        var made = _photos.Make(WithExif(Jpeg(Long, Short, 0, 0), 1))!.Value;

        made.Span.IndexOf("Exif"u8).Should().Be(-1);
        made.Span.IndexOf("GPS-21.0278N"u8).Should().Be(-1);
    }

    [Fact]
    public void A_small_picture_keeps_its_size_and_what_is_transparent_becomes_paper()
    {
        using var bitmap = new SKBitmap(40, 30);
        bitmap.Erase(SKColors.Transparent);
        using var image = SKImage.FromBitmap(bitmap);

        using var made = SKBitmap.Decode(_photos.Make(image.Encode(SKEncodedImageFormat.Png, 100).ToArray())!.Value.ToArray());

        (made.Width, made.Height).Should().Be((40, 30));
        made.GetPixel(10, 10).Should().Match<SKColor>(colour => colour.Red > 250 && colour.Green > 250 && colour.Blue > 250);
    }

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_not_unpacked()
    {
        var bomb = new byte[33];
        ((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']).CopyTo(bomb, 0);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 60_000);
        (bomb[24], bomb[25]) = (8, 2);
        BinaryPrimitives.WriteUInt32BigEndian(bomb.AsSpan(29), System.IO.Hashing.Crc32.HashToUInt32(bomb.AsSpan(12, 17)));

        _photos.Make(bomb).Should().BeNull();
    }

    [Fact]
    public void A_damaged_picture_is_none()
    {
        var whole = Jpeg(200, 100, 0, 0);

        _photos.Make(whole.AsMemory(0, 40)).Should().BeNull();
        _photos.Make(new byte[] { 0xFF, 0xD8, 0xFF }).Should().BeNull();
    }

    private static bool IsRed(SKColor colour) => colour is { Red: > 150, Green: < 100, Blue: < 100 };

    private static byte[] Jpeg(int width, int height, int right, int below)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.LightGray);
        using (var canvas = new SKCanvas(bitmap))
        using (var red = new SKPaint { Color = SKColors.Red })
        {
            canvas.DrawRect((width - 300) * right, (height - 300) * below, 300, 300, red);
        }

        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
    }

    /// <summary>The same file with the orientation, and words in a comment, as cameras write them.</summary>
    private static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] tiff =
        [
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0x01, 0x0E, 0, 2, 0, 0, 0, 13, 0, 0, 0, 38,
            0, 0, 0, 0,
            .. "GPS-21.0278N\0"u8,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg.AsSpan(2)];
    }
}
