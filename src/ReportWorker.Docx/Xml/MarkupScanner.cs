using System.Xml;

namespace ReportWorker.Docx.Xml;

/// <summary>
/// Finds where each thing that <see cref="XmlReader"/> reports ends in the bytes. The reader has proved the text well-formed
/// and free of a DTD, so that a few searches are enough.
/// </summary>
internal static class MarkupScanner
{
    public static int End(ReadOnlySpan<byte> xml, int start, XmlNodeType type) => type switch
    {
        XmlNodeType.Element or XmlNodeType.EndElement => TagEnd(xml, start),
        XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => TextEnd(xml, start),
        XmlNodeType.CDATA => After(xml, start, "]]>"u8),
        XmlNodeType.Comment => After(xml, start, "-->"u8),
        XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration => After(xml, start, "?>"u8),
        _ => throw new XmlException($"A {type} is not expected in a part"),
    };

    private static int TagEnd(ReadOnlySpan<byte> xml, int start)
    {
        var at = start;
        while (true)
        {
            at += xml[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (xml[at] == '>')
            {
                return at + 1;
            }

            at += xml[(at + 1)..].IndexOf(xml[at]) + 2;
        }
    }

    private static int TextEnd(ReadOnlySpan<byte> xml, int start)
    {
        var length = xml[start..].IndexOf((byte)'<');
        return length < 0 ? xml.Length : start + length;
    }

    private static int After(ReadOnlySpan<byte> xml, int start, ReadOnlySpan<byte> mark) =>
        start + xml[start..].IndexOf(mark) + mark.Length;
}
