using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>
/// A server's side of NTLM version 2 (MS-NLMP): asks with a challenge and computes what only somebody with the password can answer. Its one
/// account is the User of the Domain with the Password of that document, whose hash is printed there.
/// </summary>
internal sealed class NtlmSignIn : ISignIn
{
    private static readonly byte[] PasswordHash = Convert.FromHexString("a4f49c406510bdcab6824ee7c30fd852"); // MS-NLMP 4.2.2.1.1
    private static readonly byte[] Challenge = Convert.FromHexString("0123456789abcdef");

    public string Mechanism => "NTLM";

    public string Answer(byte[] said)
    {
        if (!said.AsSpan().StartsWith("NTLMSSP\0"u8))
        {
            return "501 5.5.2 no NTLM";
        }

        return said[8] switch
        {
            1 => "334 " + Convert.ToBase64String(Question()),
            3 when IsRight(said) => "235 2.7.0 welcome",
            _ => "535 5.7.3 authentication unsuccessful",
        };
    }

    private static byte[] Question()
    {
        byte[] domain = [.. Encoding.Unicode.GetBytes("Domain")];
        byte[] info = [2, 0, (byte)domain.Length, 0, .. domain, 0, 0, 0, 0]; // The domain's name, and the end of the list.
        var message = new byte[56];
        "NTLMSSP\0\u0002"u8.CopyTo(message);
        Field(message, 12, domain.Length, 56);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(20), 0xE2898235); // Unicode, NTLM, extended security, target info.
        Challenge.CopyTo(message, 24);
        Field(message, 40, info.Length, 56 + domain.Length);
        return [.. message, .. domain, .. info];
    }

    private static void Field(byte[] message, int at, int length, int offset)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(at), (ushort)length);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(at + 2), (ushort)length);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(at + 4), (uint)offset);
    }

    // The proof is an HMAC over the challenge and what the client added, under a key made of the password's hash, user and domain.
    private static bool IsRight(byte[] said)
    {
        var response = Read(said, 20);
        var (domain, user) = (Encoding.Unicode.GetString(Read(said, 28)), Encoding.Unicode.GetString(Read(said, 36)));
#pragma warning disable CA5351 // HMAC-MD5 is what NTLM is made of.
        var key = HMACMD5.HashData(PasswordHash, Encoding.Unicode.GetBytes(user.ToUpperInvariant() + domain));
        var proof = HMACMD5.HashData(key, (byte[])[.. Challenge, .. response[16..]]);
#pragma warning restore CA5351
        return proof.AsSpan().SequenceEqual(response.AsSpan(0, 16));
    }

    private static byte[] Read(byte[] message, int at)
    {
        var (length, offset) = (BinaryPrimitives.ReadUInt16LittleEndian(message.AsSpan(at)), BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(at + 4)));
        return message[offset..(offset + length)];
    }
}
