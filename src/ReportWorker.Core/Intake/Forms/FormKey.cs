using System.Security.Cryptography;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What this installation signs forms with. It is written nowhere but into the database.</summary>
public sealed class FormKey
{
    /// <summary>How many bytes it has.</summary>
    public const int Length = 32;

    /// <summary>A key that is known.</summary>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public FormKey(ReadOnlyMemory<byte> bytes) => Bytes = bytes.Length == Length
        ? bytes
        : throw new ArgumentException($"A key has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>The key itself.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A new key.</summary>
    public static FormKey Make() => new(RandomNumberGenerator.GetBytes(Length));

    /// <inheritdoc />
    public override string ToString() => nameof(FormKey);
}
