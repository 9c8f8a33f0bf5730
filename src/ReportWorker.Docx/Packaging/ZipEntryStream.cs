using System.IO.Compression;

namespace ReportWorker.Docx.Packaging;

/// <summary>The entry that is being deflated. Takes large pieces: whoever writes to it buffers.</summary>
internal sealed class ZipEntryStream : IPartSink, IDisposable
{
    private readonly ZipWriter _owner;
    private readonly EntryHeader _header;
    private readonly CountingStream _counter;
    private readonly DeflateStream _deflater;
    private long _size;

    internal ZipEntryStream(ZipWriter owner, EntryHeader header, Stream output, CompressionLevel level)
    {
        _owner = owner;
        _header = header;
        _counter = new CountingStream(output);
        _deflater = new DeflateStream(_counter, level, leaveOpen: true);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _size += bytes.Length;
        _deflater.Write(bytes);
    }

    /// <summary>Ends the entry; the checksum of its bytes is the writer's business.</summary>
    public void Finish(uint crc)
    {
        _deflater.Dispose();
        _owner.End(_header, crc, _counter.Count, _size);
    }

    public void Dispose()
    {
        _deflater.Dispose();
        _counter.Dispose();
    }
}
