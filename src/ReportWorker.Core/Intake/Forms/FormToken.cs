using System.Security.Cryptography;
using System.Text;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What a form's file is for: whoever holds it answers for this unit.</summary>
/// <param name="Form">The form's code.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
public sealed record FormAddress(string Form, UnitCode Unit, PeriodKey Period);

/// <summary>
/// The word in a form's file that only this installation can make, for one unit, form and period: half of an HMAC-SHA256, in letters and
/// digits that are not mistaken for each other.
/// </summary>
public static class FormToken
{
    private const int Length = 16;
    private const int LettersOfToken = 26;
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The token of a form.</summary>
    public static string Make(FormKey key, FormAddress address) => Write(Sign(key, address));

    /// <summary>True when the token was made here for this form. How it was typed, with small letters or an O for a zero, does not matter.</summary>
    public static bool IsRight(FormKey key, FormAddress address, string token)
    {
        Span<byte> given = stackalloc byte[Length];
        return TryRead(token, given) & CryptographicOperations.FixedTimeEquals(given, Sign(key, address));
    }

    private static byte[] Sign(FormKey key, FormAddress address)
    {
        // No part can hold the line end that separates them.
        var says = $"{FormLayout.Marker}\n{FormLayout.Version}\n{address.Form}\n{address.Unit}\n{address.Period}";
        return HMACSHA256.HashData(key.Bytes.Span, Encoding.UTF8.GetBytes(says))[..Length];
    }

    private static string Write(byte[] bytes)
    {
        var text = new StringBuilder(LettersOfToken);
        var (bits, waiting) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, waiting) = ((bits << 8) | one, waiting + 8);
            for (; waiting >= 5; waiting -= 5)
            {
                text.Append(Letters[(bits >> (waiting - 5)) & 31]);
            }

            bits &= (1 << waiting) - 1;
        }

        return text.Append(Letters[(bits << (5 - waiting)) & 31]).ToString();
    }

    private static bool TryRead(string token, Span<byte> bytes)
    {
        var (count, at, bits, waiting) = (0, 0, 0, 0);
        foreach (var letter in token.Where(letter => letter is not ('-' or ' ')))
        {
            var value = Letters.IndexOf(Plain(letter), StringComparison.Ordinal);
            if (value < 0 || ++count > LettersOfToken)
            {
                return false;
            }

            (bits, waiting) = ((bits << 5) | value, waiting + 5);
            if (waiting >= 8 && at < bytes.Length)
            {
                bytes[at++] = (byte)(bits >> (waiting - 8));
                waiting -= 8;
                bits &= (1 << waiting) - 1;
            }
        }

        return count == LettersOfToken && bits == 0;
    }

    private static char Plain(char letter) => char.ToUpperInvariant(letter) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
