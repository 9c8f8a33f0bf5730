using System.Globalization;
using System.Text;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake;

/// <summary>Cleans text from outside; says why it cannot be taken where it cannot.</summary>
internal static class CellText
{
    private const int MostShown = 60;

    /// <summary>A text of one line: trimmed, NFC. Null and a reason when it holds what no such text may hold.</summary>
    public static (string? Text, Message? Refusal) Line(string raw, int maxLength)
    {
        var text = Compose(raw).Trim();
        return RefusalOf(text, lines: false) is { } refusal ? (null, refusal)
            : text.Length > maxLength ? (null, Messages.TextTooLong(text.Length, maxLength))
            : (text, null);
    }

    /// <summary>
    /// A text of paragraphs: NFC, each paragraph trimmed, one blank line between two. Characters that a document cannot hold are dropped.
    /// </summary>
    public static (string? Text, Message? Refusal) Paragraphs(string raw, int maxLength)
    {
        var text = Compose(raw).ReplaceLineEndings("\n").Replace('\v', '\n').Replace('\f', '\n');
        text = Tidy(new string([.. text.Where(letter => letter is '\n' || !IsForbidden(letter))]));
        return RefusalOf(text, lines: true) is { } refusal ? (null, refusal)
            : text.Length > maxLength ? (null, Messages.TextTooLong(text.Length, maxLength))
            : (text, null);
    }

    /// <summary>A cell as messages quote it: shortened, with nothing that could harm a terminal or a log.</summary>
    public static string Shown(string raw)
    {
        var text = new string([.. raw.Take(MostShown).Select(letter => IsForbidden(letter) || IsBidi(letter) ? ' ' : letter)]);
        return char.IsHighSurrogate(text.LastOrDefault()) ? text[..^1] + "…" : raw.Length > MostShown ? text + "…" : text;
    }

    /// <summary>True when a spreadsheet would take the cell for a formula rather than a value.</summary>
    public static bool IsFormula(string text) => text.StartsWith('=');

    private static Message? RefusalOf(string text, bool lines)
    {
        foreach (var letter in text)
        {
            if (letter == '\uFFFD')
            {
                return Messages.TextLost();
            }

            if (IsBidi(letter) || (IsForbidden(letter) && !(lines && letter == '\n')))
            {
                return letter is '\n' or '\r' ? Messages.TextOfLines()
                    : Messages.TextWithControls(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return IsFormula(text) ? Messages.Formula() : null;
    }

    // XML cannot hold them. A tab is white space and is kept in paragraphs; lone surrogates cannot come out of valid UTF-8.
    private static bool IsForbidden(char letter) => (char.IsControl(letter) && letter != '\t') || letter is '\uFFFE' or '\uFFFF';

    // They reorder what is read, so that a name can look like another.
    private static bool IsBidi(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F';

    internal static string Compose(string raw) => raw.Contains('\uFFFE') || raw.Contains('\uFFFF') ? raw : raw.Normalize(NormalizationForm.FormC);

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blank = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0)
            {
                blank++;
                continue;
            }

            tidy.Append(tidy.Length == 0 ? "" : blank > 0 ? "\n\n" : "\n").Append(line);
            blank = 0;
        }

        return tidy.ToString();
    }
}
