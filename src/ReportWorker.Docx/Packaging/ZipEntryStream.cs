using System.IO.Compression;
using System.IO.Hashing;

namespace ReportWorker.Docx.Packaging;

/// <summary>The entry that is being deflated. Takes large pieces: whoever writes to it buffers.</summary>
internal sealed class ZipEntryStream : IPartSink, IDisposable
{
    private readonly ZipWriter _owner;
    private readonly EntryHeader _header;
    private readonly CountingStream _counter;
    private readonly DeflateStream _deflater;
    private readonly Crc32 _crc = new();
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
        _crc.Append(bytes);
        _size += bytes.Length;
        _deflater.Write(bytes);
    }

    /// <summary>Ends the entry.</summary>
    public void Finish()
    {
        _deflater.Dispose();
        _owner.End(_header, _crc.GetCurrentHashAsUInt32(), _counter.Count, _size);
    }

    public void Dispose()
    {
        _deflater.Dispose();
        _counter.Dispose();
    }
}
