using System.Text;

namespace ReportWorker.Docx.Xml;

/// <summary>Text for markup that is put together by hand.</summary>
internal static class XmlText
{
    /// <summary>The text for an element or an attribute; characters that XML forbids are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n' => escaped.Append(rune.ToString()),
                _ => escaped,
            };
        }

        return escaped.ToString();
    }
}
