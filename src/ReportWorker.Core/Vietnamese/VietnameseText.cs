using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Vietnamese text: its culture, order and letters.</summary>
public static partial class VietnameseText
{
    /// <summary>vi-VN, as it is everywhere and without anybody's own settings.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The order of the alphabet: a ă â b c d đ …, tone marks only where all letters are equal.</summary>
    public static IComparer<string> Order { get; } =
        Comparer<string>.Create((x, y) => Culture.CompareInfo.Compare(Compose(x), Compose(y), CompareOptions.None));

    /// <summary>The text with each letter and its marks as one character (NFC), as everything is stored and compared.</summary>
    public static string Compose(string text) => text.Normalize(NormalizationForm.FormC);

    /// <summary>
    /// The text without its marks, in ASCII, for file names that must survive every mail program: <c>Báo cáo</c> gives <c>Bao cao</c>.
    /// What has no plain letter becomes <c>-</c>.
    /// </summary>
    public static string ToAscii(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            plain.Append(rune.IsAscii ? (char)rune.Value : Plain(rune));
        }

        return plain.ToString();
    }

    /// <summary>The text as it is searched in and for: without marks, in small letters, so that <c>ha noi</c> finds <c>Hà Nội</c>.</summary>
    public static string ToSearch(string text) => ToAscii(text).ToLowerInvariant();

    /// <summary>The text with its first letter raised.</summary>
    public static string Capitalize(string text) =>
        text.Length == 0 ? text : string.Concat(Culture.TextInfo.ToUpper(text[0]).ToString(), text.AsSpan(1));

    /// <summary>The text in small letters without its days, months, quarters, years and spaces, to tell whether anything else was changed.</summary>
    public static string WithoutDates(string text) =>
        Spaces().Replace(Dates().Replace(Compose(text).ToLower(Culture), " "), " ").Trim();

    [GeneratedRegex(
        @"\b(\d{1,2} tháng (đầu|cuối) năm( \d{4})?|(ngày|tháng|quý|năm|tuần)( thứ)? (\d{1,4}|[ivx]+)\b|\d{1,2}[/.-]\d{1,2}([/.-]\d{4})?|\d{1,2}/\d{4}|(19|20)\d{2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex(@"[\s\p{P}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    private static char Plain(Rune rune) => rune.Value switch
    {
        'đ' => 'd',
        'Đ' => 'D',
        _ when Rune.IsWhiteSpace(rune) => ' ',
        _ => '-',
    };
}
