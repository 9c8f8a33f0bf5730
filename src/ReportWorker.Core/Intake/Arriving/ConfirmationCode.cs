using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportWorker.Core.Intake.Forms;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// The word by which a unit's head confirms a submission in an answer to our message. It is bound to the very file, so that it confirms nothing else.
/// </summary>
internal static class ConfirmationCode
{
    private const int Bytes = 8;
    private const string Prefix = "XN-";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789ABCDEF");
    private static readonly string[] Words = ["XAC NHAN", "DA XAC NHAN", "DONG Y XAC NHAN"];

    /// <summary>The code for a file that answers a form.</summary>
    public static string Of(FormKey key, FormAddress address, string hash)
    {
        var says = $"confirm\n{address.Form}\n{address.Unit}\n{address.Period}\n{hash}";
        return Prefix + Convert.ToHexString(HMACSHA256.HashData(key.Bytes.Span, Encoding.UTF8.GetBytes(says))[..Bytes]);
    }

    /// <summary>
    /// The code that a message confirms; null when it confirms nothing. Our own message is quoted in most answers, the code with it: what its writer
    /// says himself, in the first line, decides.
    /// </summary>
    public static string? In(string text)
    {
        var first = text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        return Array.Exists(Words, word => Plain(first).StartsWith(word, StringComparison.Ordinal)) ? Find(text) : null;
    }

    private static string? Find(string text)
    {
        var at = text.IndexOf(Prefix, StringComparison.Ordinal);
        var end = at + Prefix.Length + (2 * Bytes);
        return at >= 0 && end <= text.Length && text.AsSpan(at + Prefix.Length, 2 * Bytes).ContainsAnyExcept(Digits) is false ? text[at..end] : null;
    }

    // People leave out marks on a telephone.
    private static string Plain(string line)
    {
        var letters = line.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return new string([.. letters]).Replace('đ', 'd').Replace('Đ', 'D').ToUpperInvariant();
    }
}
