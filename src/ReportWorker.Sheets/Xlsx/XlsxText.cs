using System.Globalization;
using System.Text;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>Texts of cells as they are written in .xlsx files.</summary>
internal static class XlsxText
{
    private const int EscapeLength = 7;

    /// <summary>
    /// The text that is meant: <c>_x000D_</c> stands for a character that XML cannot hold, <c>_x005F_</c> for a line before an x that does not.
    /// </summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            if (CodeAt(text, at) is { } code)
            {
                plain.Append(text, from, at - from).Append(code);
                from = at + EscapeLength;
                at = text.IndexOf("_x", from, StringComparison.Ordinal);
            }
            else
            {
                at = text.IndexOf("_x", at + 1, StringComparison.Ordinal);
            }
        }

        return CellTexts.WellFormed(plain.Append(text, from, text.Length - from).ToString());
    }

    /// <summary>Reads a string item: its text or runs one after the other, without the readings printed above Japanese.</summary>
    /// <param name="part">The part, standing at the item.</param>
    /// <param name="most">The most characters that are kept.</param>
    public static string Item(XlsxPart part, int most)
    {
        if (part.IsEmpty)
        {
            return "";
        }

        var depth = part.Depth;
        string? single = null;
        StringBuilder? runs = null;
        var reading = int.MaxValue;
        while (part.ReadInside(depth))
        {
            reading = part.Depth <= reading ? int.MaxValue : reading;
            if (part.Element == "rPh")
            {
                reading = part.Depth;
            }
            else if (part.Element == "t" && part.Depth < reading)
            {
                var text = part.Text(most);
                if (single is null)
                {
                    single = text;
                }
                else
                {
                    runs ??= new StringBuilder(single);
                    runs.Append(text, 0, Math.Min(text.Length, Math.Max(0, most - runs.Length)));
                }
            }
        }

        return Unescape(runs?.ToString() ?? single ?? "");
    }

    private static char? CodeAt(string text, int at) =>
        at + EscapeLength <= text.Length && text[at + EscapeLength - 1] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
