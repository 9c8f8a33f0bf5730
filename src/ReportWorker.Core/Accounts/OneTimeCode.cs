using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ReportWorker.Core.Accounts;

/// <summary>The codes that an authenticator shows: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which is what all of them do.</summary>
public static class OneTimeCode
{
    /// <summary>How long a code is shown.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 1_000_000;

    /// <summary>The step that a code belongs to; null when it is no code of now, the step before or the step after, or not later than the last one used.</summary>
    /// <param name="key">The secret, in base 32.</param>
    /// <param name="code">What was typed; blanks do not count.</param>
    /// <param name="now">The instant.</param>
    /// <param name="last">The last step that was used.</param>
    public static long? Match(string key, string code, DateTimeOffset now, long? last)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        var current = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            // Each is compared in full: how long it takes tells nothing.
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(key, step)), System.Text.Encoding.UTF8.GetBytes(typed)) && step > (last ?? long.MinValue))
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // "weak algorithm": what authenticators compute; HMAC does not suffer from SHA-1's collisions
        HMACSHA1.HashData(Bytes(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Digits).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits = (bits << 5) | (value >= 0 ? value : throw new FormatException("A secret is written in base 32."));
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes[at++] = (byte)(bits >> held);
                bits &= (1 << held) - 1;
            }
        }

        return bytes;
    }
}
