using System.Security.Cryptography;

namespace ReportWorker.Core.Storing;

/// <summary>Immutable bytes under their SHA-256 (lower-case hexadecimal): documents, snapshots, imported files, message bodies.</summary>
public sealed class Blob
{
    private Blob(string hash, ReadOnlyMemory<byte> content) => (Hash, Content) = (hash, content);

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Names the bytes by their hash.</summary>
    public static Blob Of(ReadOnlyMemory<byte> content) => new(HashOf(content.Span), content);

    /// <summary>The name that the bytes would have.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
