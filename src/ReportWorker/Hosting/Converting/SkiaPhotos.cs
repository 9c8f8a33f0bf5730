using ReportWorker.Core.Intake.Photos;
using SkiaSharp;

namespace ReportWorker.Hosting.Converting;

/// <summary>Makes photos with Skia: turned as the camera was held, scaled once, written as a JPEG that says nothing but its pixels.</summary>
internal sealed class SkiaPhotos : IPhotoMaker
{
    /// <summary>So many pixels on the longer side fill a page of A4 sharply.</summary>
    private const int LongestSide = 1600;

    /// <summary>The largest picture that is unpacked, 200 MB of memory.</summary>
    private const long MostPixels = 50_000_000;

    private const int Quality = 85;

    public ReadOnlyMemory<byte>? Make(ReadOnlyMemory<byte> photo)
    {
        using var data = SKData.CreateCopy(photo.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        using var bitmap = Decode(codec);
        if (bitmap is null)
        {
            return null;
        }

        using var upright = Draw(bitmap, codec.EncodedOrigin);
        using var image = SKImage.FromBitmap(upright);
        using var written = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return written.ToArray();
    }

    private static SKBitmap? Decode(SKCodec codec)
    {
        var info = codec.Info.WithAlphaType(SKAlphaType.Premul).WithColorType(SKColorType.Rgba8888);
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    // What is transparent becomes paper.
    private static SKBitmap Draw(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = isTurned ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var scale = Math.Min(1f, LongestSide / (float)Math.Max(width, height));
        var drawn = new SKBitmap(Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        Turn(canvas, origin, bitmap.Width, bitmap.Height);
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        return drawn;
    }

    /// <summary>From how the camera was held (Exif, orientation 1 to 8) to how people look.</summary>
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.Concat(matrix);
    }
}
