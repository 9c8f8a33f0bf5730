using System.Runtime.InteropServices;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Rendering;

/// <summary>Static bytes of a program with their checksum, and what <see cref="Checksum.Shift"/> gives for their length.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StaticPiece(byte[] Statics, int Offset, int Length, uint Crc, uint Shift)
{
    public ReadOnlySpan<byte> Bytes => Statics.AsSpan(Offset, Length);

    /// <summary>The piece without its first and last bytes.</summary>
    public StaticPiece Without(int first, int last)
    {
        var length = Length - first - last;
        return new StaticPiece(Statics, Offset + first, length, Checksum.Append(0, Statics.AsSpan(Offset + first, length)), Checksum.Shift(length));
    }
}
