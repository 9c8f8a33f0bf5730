using System.Buffers.Text;
using System.Text;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Sqlite;

/// <summary>Reads figures as SQLite keeps them, which is text.</summary>
internal static class SqliteNumber
{
    /// <summary>As many digits as a long always holds.</summary>
    private const int MostDigits = 18;

    /// <summary>Reads a number, without trailing zeros.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static decimal Read(ReadOnlySpan<byte> text) => TryWhole(text, out var whole) ? whole : General(text);

    /// <summary>Nearly all figures are counts: their digits need no general parser.</summary>
    private static bool TryWhole(ReadOnlySpan<byte> text, out long whole)
    {
        whole = 0;
        if (text.Length > MostDigits)
        {
            return false;
        }

        foreach (var letter in text)
        {
            var digit = (uint)(letter - '0');
            if (digit > 9)
            {
                return false;
            }

            whole = (whole * 10) + digit;
        }

        return !text.IsEmpty;
    }

    private static decimal General(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out decimal number, out var read) && read == text.Length
            ? Decimals.Normalise(number)
            : throw new InvalidDataException($"SubmissionValues has the number '{Encoding.UTF8.GetString(text)}'.");
}
