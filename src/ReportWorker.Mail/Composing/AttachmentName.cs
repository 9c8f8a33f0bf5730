using System.Globalization;
using System.Text;

namespace ReportWorker.Mail.Composing;

/// <summary>Makes a file name that every mail program shows and every file system takes.</summary>
internal static class AttachmentName
{
    /// <summary>So many characters before the extension; longer names make Outlook fall back to "untitled".</summary>
    private const int MaxStem = 60;

    /// <summary>The name in NFC, without path, control and direction characters, cut at a word; never empty.</summary>
    public static string Clean(string name)
    {
        var text = string.Join(' ', Visible(name.Normalize(NormalizationForm.FormC)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var extension = Path.GetExtension(text);
        if (extension.Length is < 2 or > 10 || extension.Contains(' ', StringComparison.Ordinal))
        {
            extension = string.Empty;
        }

        var stem = Cut(text[..^extension.Length]).Trim(' ', '.', '-', ',', ';', '–');
        return (stem.Length == 0 ? "attachment" : stem) + extension;
    }

    private static string Visible(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
            {
                result.Append('-');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                result.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
                or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static string Cut(string stem)
    {
        if (stem.Length <= MaxStem)
        {
            return stem;
        }

        var space = stem.LastIndexOf(' ', MaxStem);
        return space >= MaxStem / 2 ? stem[..space] : stem[..LastWholeCharacter(stem)];
    }

    private static int LastWholeCharacter(string stem)
    {
        var end = 0;
        for (var length = 0; end + length <= MaxStem && end < stem.Length; end += length)
        {
            length = StringInfo.GetNextTextElementLength(stem, end);
            if (end + length > MaxStem)
            {
                break;
            }
        }

        return end;
    }
}
