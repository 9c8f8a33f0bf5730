using System.Globalization;
using System.Security.Cryptography;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Pictures;

/// <summary>The pictures of one document: equal ones share a part.</summary>
/// <param name="namePrefix">What no part of the template begins with.</param>
/// <param name="maxBytes">The largest file that is allowed.</param>
internal sealed class PictureParts(string namePrefix, int maxBytes)
{
    /// <summary>More than any office camera makes; a small file may claim more pixels than the reader's machine has memory.</summary>
    private const long MaxPixels = 100_000_000;

    private readonly Dictionary<Picture, string> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _byHash = new(StringComparer.Ordinal);

    /// <summary>Adds a picture to the document, unless it is there.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="added">Where new parts go.</param>
    /// <param name="part">The name of its part; empty if it cannot be taken.</param>
    /// <returns>Why it cannot be taken; null if it can.</returns>
    public Message? Add(Picture picture, AddedParts added, out string part)
    {
        if (_known.TryGetValue(picture, out part!))
        {
            return null;
        }

        part = "";
        var content = picture.Content;
        if (content.Length > maxBytes)
        {
            return Messages.PictureTooLarge(maxBytes / (1024 * 1024));
        }

        if (PictureFormat.Detect(content.Span) is not { } format)
        {
            return Messages.UnknownPictureFormat();
        }

        if ((long)format.Width * format.Height > MaxPixels)
        {
            return Messages.TooManyPixels(format.Width, format.Height, MaxPixels / 1_000_000);
        }

        part = Place(content, format, added);
        _known.Add(picture, part);
        return null;
    }

    private string Place(ReadOnlyMemory<byte> content, PictureFormat format, AddedParts added)
    {
        var hash = Convert.ToHexString(SHA256.HashData(content.Span));
        if (!_byHash.TryGetValue(hash, out var part))
        {
            part = string.Create(CultureInfo.InvariantCulture, $"{namePrefix}{_byHash.Count + 1}.{format.Extension}");
            _byHash.Add(hash, part);
            added.Add(new AddedPart(part, content, IsCompressed: true), format.ContentType);
        }

        return part;
    }
}
