using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReportWorker.Docx.Packaging;

/// <summary>
/// The zip's CRC-32, put together from checksums of pieces: most of a document is static text whose checksum is known since the template
/// was compiled, and joining two checksums costs less than reading the bytes again. The mathematics is that of zlib's crc32_combine:
/// polynomials over GF(2) modulo P, lowest power in the highest bit.
/// </summary>
internal static class Checksum
{
    private const uint Polynomial = 0xEDB88320;
    private const uint One = 0x80000000;

    /// <summary>From here on the vectorised sum and a join are quicker than the tables.</summary>
    private const int LongPiece = 96;

    private static readonly uint[] Tables = MakeTables();

    /// <summary>x to the power of 8, 16, 32 …: what 1, 2, 4 … bytes multiply by.</summary>
    private static readonly uint[] Powers = MakePowers();

    /// <summary>The checksum of bytes whose beginning has the checksum <paramref name="crc"/>, and then <paramref name="bytes"/>.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= LongPiece)
        {
            return Join(crc, Crc32.HashToUInt32(bytes), Shift(bytes.Length));
        }

        var register = ~crc;
        while (bytes.Length >= sizeof(uint))
        {
            register = Reduce(register ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes));
            bytes = bytes[sizeof(uint)..];
        }

        foreach (var value in bytes)
        {
            register = (register >> 8) ^ Tables[(byte)(register ^ value)];
        }

        return ~register;
    }

    /// <summary>The checksum of two pieces, one after the other.</summary>
    /// <param name="first">The first one's.</param>
    /// <param name="second">The second one's.</param>
    /// <param name="shift">What <see cref="Shift"/> gives for the second one's length.</param>
    public static uint Join(uint first, uint second, uint shift) => Multiply(first, shift) ^ second;

    /// <summary>What that many bytes multiply the checksum before them by.</summary>
    public static uint Shift(int length)
    {
        var shift = One;
        for (var bit = 0; length >> bit != 0; bit++)
        {
            if ((length >> bit & 1) != 0)
            {
                shift = Multiply(shift, Powers[bit]);
            }
        }

        return shift;
    }

    private static uint Multiply(uint a, uint b)
    {
        var product = (Pclmulqdq.IsSupported ? MultiplyQuickly(a, b) : MultiplySlowly(a, b)) << 1;
        return (uint)(product >> 32) ^ Reduce((uint)product);
    }

    private static ulong MultiplyQuickly(ulong a, ulong b) =>
        Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(a), Vector128.CreateScalar(b), 0)[0];

    private static ulong MultiplySlowly(uint a, uint b)
    {
        var product = 0UL;
        for (var bit = 0; bit < 32; bit++)
        {
            product ^= (a >> bit & 1) * ((ulong)b << bit);
        }

        return product;
    }

    /// <summary>Multiplies by the 32nd power of x: what four zero bytes do.</summary>
    private static uint Reduce(uint value)
    {
        var tables = Tables;
        return tables[768 + (byte)value] ^ tables[512 + (byte)(value >> 8)] ^ tables[256 + (byte)(value >> 16)] ^ tables[value >> 24];
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[1024];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value >> 1) ^ ((value & 1) * Polynomial);
            }

            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            tables[i] = (tables[i - 256] >> 8) ^ tables[(byte)tables[i - 256]];
        }

        return tables;
    }

    private static uint[] MakePowers()
    {
        var powers = new uint[31];
        powers[0] = One >> 8;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = Multiply(powers[i - 1], powers[i - 1]);
        }

        return powers;
    }
}
