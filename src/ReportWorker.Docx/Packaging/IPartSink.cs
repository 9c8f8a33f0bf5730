using System.Buffers;

namespace ReportWorker.Docx.Packaging;

/// <summary>Takes the bytes of a part: into the zip, or into memory when the part must be read again.</summary>
internal interface IPartSink
{
    void Write(ReadOnlySpan<byte> bytes);
}

/// <summary>Keeps a part's bytes.</summary>
internal sealed class MemorySink : IPartSink
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Write(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
