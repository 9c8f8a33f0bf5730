using System.Text;
using System.Xml;

namespace ReportWorker.Docx.Xml;

/// <summary>The bytes of a part as UTF-8 without a byte order mark, whatever they were.</summary>
internal static class XmlSource
{
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = false,
        CloseInput = true,
    };

    public static byte[] ToUtf8(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return bytes[3..];
        }

        if (bytes is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
        {
            return Transcode(bytes, Encoding.Unicode);
        }

        return bytes is [0xFE, 0xFF, ..] or [0, (byte)'<', ..] ? Transcode(bytes, Encoding.BigEndianUnicode) : bytes;
    }

    private static byte[] Transcode(byte[] bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        var end = text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        return Encoding.UTF8.GetBytes(XmlText.Declaration + text[end..]);
    }
}
