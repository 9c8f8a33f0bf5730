using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportWorker.Sheets.Writing;

/// <summary>Makes texts such that a workbook can hold them and gives them back.</summary>
internal static partial class SheetText
{
    private const int MaxLength = 32_767;

    /// <summary>The text without characters that XML cannot hold; cut where a cell ends.</summary>
    public static string Clean(string text)
    {
        text = Cut(text.ReplaceLineEndings("\n"), MaxLength);
        if (text.Any(letter => !IsAllowed(letter)))
        {
            var kept = new StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes())
            {
                // What stands for a lone surrogate is dropped with it.
                if (rune.Value is >= ' ' and not (0xFFFD or 0xFFFE or 0xFFFF) || rune.Value is '\t' or '\n')
                {
                    kept.Append(rune);
                }
            }

            text = kept.ToString();
        }

        // Programs read _x0041_ as the letter of that number, and some of them _xa_.
        return Escape().Replace(text, "_x005F_");
    }

    /// <summary>A text as an element, with its blanks.</summary>
    public static Xl.Text Of(string text) => new(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>The beginning of a text, without half a character at its end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>True when a program takes the text for a formula once somebody types into its cell.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@', ..];

    private static bool IsAllowed(char letter) => letter is >= ' ' and < '\uD800' or '\t' or '\n' or (> '\uDFFF' and < '\uFFFD');

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{1,4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
