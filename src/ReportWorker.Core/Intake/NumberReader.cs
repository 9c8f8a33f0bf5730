using System.Buffers;
using System.Globalization;
using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Intake;

/// <summary>
/// Reads numbers exactly as a form says they are written, and nothing else: <c>1.459</c> and <c>1459,5</c> in Vietnamese,
/// <c>1459.5</c> otherwise. What could be meant in two ways is not guessed; <c>1,459,003</c> cannot: no number has two decimal signs.
/// </summary>
internal static class NumberReader
{
    /// <summary>The most decimals that a figure keeps.</summary>
    public const int MostDecimals = 6;

    private const int LongestText = 64;

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.,");

    /// <summary>Reads a number.</summary>
    public static CellReading Read(ReadOnlySpan<char> text, NumberFormat format, out decimal number)
    {
        number = 0;
        var vietnamese = format == NumberFormat.Vietnamese;
        var unsigned = text.StartsWith('-') ? text[1..] : text;
        var thousands = IsGrouped(unsigned, ',', least: 2) || IsGrouped(unsigned, '.', least: 2);
        var point = thousands ? -1 : unsigned.IndexOf(vietnamese ? ',' : '.');
        var whole = point < 0 ? unsigned : unsigned[..point];
        var decimals = point < 0 ? [] : unsigned[(point + 1)..];

        if (point >= 0 && !IsDigits(decimals))
        {
            return Grouping(unsigned);
        }

        if (!thousands && !IsDigits(whole) && !(vietnamese && IsGrouped(whole, '.', least: 1)))
        {
            return Grouping(unsigned);
        }

        if (unsigned.Length > LongestText)
        {
            return CellReading.TooFine;
        }

        Span<char> plain = stackalloc char[LongestText + 2];
        var length = Copy(text, unsigned, whole, decimals, plain);
        if (decimals.TrimEnd('0').Length > MostDecimals || !decimal.TryParse(
            plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return CellReading.TooFine;
        }

        return Judge(ref number);
    }

    /// <summary>Judges a number that is one already, and drops its trailing zeros.</summary>
    public static CellReading Judge(ref decimal number)
    {
        // Dividing by one with all its decimals drops the trailing zeros: 1,50 and 1,5 are one figure.
        number /= 1.0000000000000000000000000000m;
        return number.Scale <= MostDecimals && Math.Abs(number) < 1_000_000_000_000m ? CellReading.Right : CellReading.TooFine;
    }

    // Digits with dots and commas that do not fit the format are a number to somebody: say so instead of "not a number".
    private static CellReading Grouping(ReadOnlySpan<char> text) =>
        text.ContainsAnyExcept(NumberLetters) || !char.IsAsciiDigit(text.IsEmpty ? ' ' : text[0]) || !char.IsAsciiDigit(text[^1])
            ? CellReading.Wrong
            : CellReading.Ambiguous;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsGrouped(ReadOnlySpan<char> text, char separator, int least)
    {
        var first = text.IndexOf(separator);
        if (first is < 1 or > 3 || !IsDigits(text[..first]) || text[0] == '0')
        {
            return false;
        }

        var groups = 0;
        for (var rest = text[first..]; !rest.IsEmpty; rest = rest[4..], groups++)
        {
            if (rest.Length < 4 || rest[0] != separator || !IsDigits(rest[1..4]))
            {
                return false;
            }
        }

        return groups >= least;
    }

    private static int Copy(
        ReadOnlySpan<char> text, ReadOnlySpan<char> unsigned, ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, Span<char> plain)
    {
        var length = 0;
        if (text.Length > unsigned.Length)
        {
            plain[length++] = '-';
        }

        foreach (var digit in whole)
        {
            if (digit is not ('.' or ','))
            {
                plain[length++] = digit;
            }
        }

        if (!decimals.IsEmpty)
        {
            plain[length++] = '.';
            decimals.CopyTo(plain[length..]);
            length += decimals.Length;
        }

        return length;
    }
}
