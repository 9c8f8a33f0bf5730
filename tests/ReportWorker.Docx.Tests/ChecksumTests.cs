using System.IO.Hashing;
using CsCheck;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Tests;

public sealed class ChecksumTests
{
    [Fact]
    public void A_checksum_put_together_from_pieces_is_the_checksum_of_the_whole() =>
        Gen.Byte.Array[0, 700].Array[0, 5].Sample(pieces =>
        {
            byte[] whole = [.. pieces.SelectMany(p => p)];
            var appended = pieces.Aggregate(0u, (crc, piece) => Checksum.Append(crc, piece));
            var joined = pieces.Aggregate(0u, (crc, piece) => Checksum.Join(crc, Crc32.HashToUInt32(piece), Checksum.Shift(piece.Length)));

            (appended, joined).Should().Be((Crc32.HashToUInt32(whole), Crc32.HashToUInt32(whole)));
        });

    [Fact]
    public void Long_pieces_are_joined_as_well()
    {
        var first = new byte[1_000_003];
        var second = new byte[70_001];
        Array.Fill(first, (byte)7);
        Array.Fill(second, (byte)200);

        Checksum.Append(Checksum.Append(0, first), second).Should().Be(Crc32.HashToUInt32([.. first, .. second]));
    }
}
