namespace ReportWorker.Core.Intake.Photos;

/// <summary>Makes photos fit to be kept: upright, no larger than a page needs, without the place and the camera that they were taken with.</summary>
public interface IPhotoMaker
{
    /// <summary>A photo as it is kept.</summary>
    /// <param name="photo">A JPEG or PNG file.</param>
    /// <returns>A JPEG file; null when it is damaged, or too large to be unpacked.</returns>
    ReadOnlyMemory<byte>? Make(ReadOnlyMemory<byte> photo);
}

/// <summary>Kinds of picture that units send.</summary>
public enum PhotoKind
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>HEIC, as telephones make them; few programs read it, and Word does not.</summary>
    Heic,
}

/// <summary>Recognises pictures by how they begin.</summary>
public static class PhotoKinds
{
    /// <summary>The kind of picture; null when it is none of those.</summary>
    public static PhotoKind? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PhotoKind.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => PhotoKind.Png,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsHeic(content) => PhotoKind.Heic,
        _ => null,
    };

    private static bool IsHeic(ReadOnlySpan<byte> content) =>
        content.Length >= 12 && (content[8..12].SequenceEqual("heic"u8) || content[8..12].SequenceEqual("heix"u8)
            || content[8..12].SequenceEqual("mif1"u8) || content[8..12].SequenceEqual("hevc"u8));
}
