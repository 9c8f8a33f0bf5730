using System.Text;

namespace ReportWorker.Expressions;

/// <summary>What <see cref="TextEscape"/> does to a value.</summary>
internal static class Escaping
{
    public static string Apply(string text, TextEscape escape) => escape switch
    {
        TextEscape.Html => Html(text),
        TextEscape.SingleLine => Map(text, c => IsBreak(c) ? ' ' : c),
        TextEscape.FileName => Map(text, c => IsBreak(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c),
        _ => text,
    };

    private static string Html(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static string Map(string text, Func<char, char> map) =>
        text.All(c => map(c) == c) ? text : string.Concat(text.Select(map));

    // The two separators break lines as well, and bidirectional controls can make a file name look like another.
    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
