using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Rendering;

/// <summary>Writes a value as the text of XML: escaped, breaks as markup, and without what XML forbids.</summary>
internal static class ValueText
{
    /// <summary>As much as one look at the buffer can take, at three bytes a character.</summary>
    private const int Piece = 16 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"&<>");

    /// <summary>Writes a value, without the line ends around it, and returns how many characters were dropped.</summary>
    public static int Write(RenderState state, string text, TextBreaks breaks) => Write(state, text, breaks, "\r\n\v");

    /// <summary>Writes a piece of a text as it is, and returns how many characters were dropped.</summary>
    public static int WritePiece(RenderState state, string text, TextBreaks breaks) => Write(state, text, breaks, "");

    private static int Write(RenderState state, string text, TextBreaks breaks, string trimmed)
    {
        var plain = text.Length > Piece || text.AsSpan().ContainsAny(Special) ? 0 : WritePlain(state.Writer, text);
        return plain == text.Length ? 0 : WriteSlowly(state, plain == 0 ? text.AsSpan().Trim(trimmed) : text.AsSpan(plain), breaks);
    }

    /// <summary>Writes up to the first character that is none, and returns how many it wrote.</summary>
    private static int WritePlain(PartWriter writer, ReadOnlySpan<char> text)
    {
        var forbidden = text.IndexOfAnyInRange('\uFFFE', '\uFFFF');
        var allowed = forbidden < 0 ? text : text[..forbidden];
        var buffer = writer.Reserve(allowed.Length * 3);
        Utf8.FromUtf16(allowed, buffer, out var read, out var written, replaceInvalidSequences: false);
        writer.Advance(written);
        return read;
    }

    private static int WriteSlowly(RenderState state, ReadOnlySpan<char> text, TextBreaks breaks)
    {
        var dropped = 0;
        Span<byte> encoded = stackalloc byte[4];
        while (text.Length > 0)
        {
            var special = text.IndexOfAny(Special);
            var written = WritePlain(state.Writer, text[..Math.Min(special < 0 ? text.Length : special, Piece)]);
            if (written > 0)
            {
                text = text[written..];
                continue;
            }

            if (text[0] is '\n' or '\r' or '\v')
            {
                text = text[WriteBreak(state, text, breaks)..];
                continue;
            }

            var isRune = Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done;
            if (isRune && XmlText.IsAllowed(rune))
            {
                WriteRune(state.Writer, rune, encoded, breaks);
            }
            else
            {
                dropped++;
            }

            text = text[length..];
        }

        return dropped;
    }

    private static void WriteRune(PartWriter writer, Rune rune, Span<byte> encoded, TextBreaks breaks) => writer.Write(rune.Value switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => breaks.Tab,
        _ => encoded[..rune.EncodeToUtf8(encoded)],
    });

    /// <summary>One line end is a line break, a blank line is a new paragraph. Returns how many characters that took.</summary>
    private static int WriteBreak(RenderState state, ReadOnlySpan<char> text, TextBreaks breaks)
    {
        var lines = 0;
        var at = 0;
        var end = 0;
        while (at < text.Length && (text[at] is '\n' or '\r' or '\v' or ' ' or '\t'))
        {
            if (text[at] is '\n' or '\v' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                lines++;
            }

            if (text[at] is '\n' or '\r' or '\v')
            {
                end = at + 1;
            }

            at++;
        }

        if (lines > 1)
        {
            breaks.Paragraph.Write(state);
        }
        else
        {
            state.Writer.Write(breaks.Line);
        }

        return end;
    }
}
