using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportWorker.Docx.Packaging;

/// <summary>What the local and the central header of an entry have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryHeader(
    string Name, ushort Method, ushort Flags, uint Crc, uint CompressedSize, uint Size, uint Offset)
{
    /// <summary>Writes the 26 bytes from "version needed" to "extra field length".</summary>
    public void WriteCommon(Span<byte> buffer)
    {
        var flags = Ascii.IsValid(Name) ? Flags : (ushort)(Flags | ZipFormat.Utf8Flag);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer, ZipFormat.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[2..], flags);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[4..], Method);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[8..], ZipFormat.FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[10..], Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[14..], CompressedSize);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[18..], Size);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer[22..], (ushort)Encoding.UTF8.GetByteCount(Name));
    }
}
