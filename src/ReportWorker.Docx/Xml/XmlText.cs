using System.Text;

namespace ReportWorker.Docx.Xml;

/// <summary>Text for markup that is put together by hand.</summary>
internal static class XmlText
{
    /// <summary>Begins a part that is made here.</summary>
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>False for what XML 1.0 forbids, and for line ends, which a text of a document has not.</summary>
    public static bool IsAllowed(Rune rune) => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t';

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
                '\n' => escaped.Append('\n'),
                _ => IsAllowed(rune) ? escaped.Append(rune.ToString()) : escaped,
            };
        }

        return escaped.ToString();
    }
}
