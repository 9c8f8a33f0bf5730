using System.Text;
using System.Text.Unicode;

namespace ReportWorker.Sheets.Csv;

/// <summary>Tells text in UTF-8 from everything else that arrives under the name .csv.</summary>
internal static class FileSniffer
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without its byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) =>
        content.StartsWith(Utf8Mark) ? content[Utf8Mark.Length..] : content;

    /// <summary>Why the content is no text in UTF-8; null when it is.</summary>
    public static SheetFailure? Judge(ReadOnlySpan<byte> content)
    {
        var text = WithoutMark(content);
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return new SheetFailure.Empty();
        }

        if (Signatures.Match(text) is { } kind)
        {
            return new SheetFailure.OtherFile(kind);
        }

        if (Unicode(content) is { } unicode)
        {
            return new SheetFailure.OtherEncoding(unicode, 1);
        }

        return HasControls(text) ? new SheetFailure.OtherFile(FileKind.Binary)
            : Utf8.IsValid(text) ? null
            : new SheetFailure.OtherEncoding(EightBit(text), FirstBadLine(text));
    }

    private static string? Unicode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
        {
            return null;
        }

        var start = content[..Math.Min(content.Length, 256)];
        return start switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
            _ => LooksLikeUtf16(start) ? "UTF-16" : null,
        };
    }

    // Latin text in UTF-16 without a mark: every other byte of the heading is zero, and no byte between them.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> start)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < start.Length; i++)
        {
            zeros[i & 1] += start[i] == 0 ? 1 : 0;
        }

        return (zeros[0] == 0 && zeros[1] * 3 >= start.Length) || (zeros[1] == 0 && zeros[0] * 3 >= start.Length);
    }

    // Form feeds and vertical tabs occur in text that was pasted from Word; they are dealt with where cells are cleaned.
    private static bool HasControls(ReadOnlySpan<byte> text) =>
        text.ContainsAnyInRange((byte)0, (byte)8) || text.ContainsAnyInRange((byte)14, (byte)31);

    private static int FirstBadLine(ReadOnlySpan<byte> text)
    {
        var line = 1;
        while (!text.IsEmpty && Rune.DecodeFromUtf8(text, out var rune, out var used) == System.Buffers.OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            text = text[used..];
        }

        return line;
    }

    // Windows-1258 writes tone marks as letters of their own behind the vowel; in windows-1252 these bytes hardly ever follow one.
    private static string EightBit(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2 && IsVowel(text[i - 1]))
            {
                return "windows-1258";
            }
        }

        return "windows-1252";
    }

    private static bool IsVowel(byte value) =>
        "aeiouyAEIOUY"u8.Contains(value) || value is 0xE2 or 0xEA or 0xF4 or 0xE3 or 0xF5 or 0xFD or 0xC2 or 0xCA or 0xD4 or 0xC3 or 0xD5 or 0xDD;
}
