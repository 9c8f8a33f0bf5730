using System.Globalization;
using System.Text;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Numbers read aloud, as in the North: linh, mốt, tư, lăm; nghìn, triệu, tỷ.</summary>
public static class NumberWords
{
    /// <summary>The largest number that is read.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    private const long Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Groups = ["", " nghìn", " triệu"];

    /// <summary>The number in words, in small letters; the digits behind a comma one by one after <c>phẩy</c>, at most six.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is beyond <see cref="Most"/> on either side of zero.</exception>
    public static string Read(decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(number), Most, nameof(number));
        var rounded = Math.Round(Math.Abs(number), VietnameseNumber.MostDecimals, MidpointRounding.AwayFromZero);
        var whole = (long)decimal.Truncate(rounded);
        var words = new StringBuilder(number < 0 && rounded != 0 ? "âm " : "");
        words.Append(Whole(whole));
        if (rounded != whole)
        {
            words.Append(" phẩy");
            foreach (var digit in (rounded - whole).ToString("0.######", CultureInfo.InvariantCulture).AsSpan(2))
            {
                words.Append(' ').Append(Digits[digit - '0']);
            }
        }

        return words.ToString();
    }

    private static string Whole(long number)
    {
        if (number < Billion)
        {
            return number == 0 ? Digits[0] : BelowBillion(number, isFull: false);
        }

        var rest = number % Billion;
        return $"{BelowBillion(number / Billion, isFull: false)} tỷ{(rest == 0 ? "" : " " + BelowBillion(rest, isFull: true))}";
    }

    // A group that is not the first is read in full (không trăm linh một), and left out when it is zero.
    private static string BelowBillion(long number, bool isFull)
    {
        var parts = new List<string>();
        for (var group = 2; group >= 0; group--)
        {
            var value = (int)(number / (long)Math.Pow(1000, group) % 1000);
            if (value != 0)
            {
                parts.Add(Group(value, isFull || parts.Count > 0) + Groups[group]);
            }
        }

        return string.Join(' ', parts);
    }

    private static string Group(int value, bool isFull)
    {
        var (hundreds, tens, ones) = (value / 100, value / 10 % 10, value % 10);
        var words = new List<string>();
        if (hundreds > 0 || isFull)
        {
            words.Add($"{Digits[hundreds]} trăm");
        }

        switch (tens)
        {
            case 0 when ones != 0 && words.Count > 0:
                words.Add("linh");
                break;
            case 1:
                words.Add("mười");
                break;
            case > 1:
                words.Add($"{Digits[tens]} mươi");
                break;
        }

        if (ones != 0)
        {
            words.Add(One(ones, tens));
        }

        return string.Join(' ', words);
    }

    private static string One(int ones, int tens) => (ones, tens) switch
    {
        (1, > 1) => "mốt",
        (4, > 1) => "tư",
        (5, > 0) => "lăm",
        _ => Digits[ones],
    };
}
