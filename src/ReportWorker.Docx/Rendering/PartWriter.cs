using System.Buffers;
using ReportWorker.Docx.Packaging;

namespace ReportWorker.Docx.Rendering;

/// <summary>Gathers a part's bytes into pieces large enough for the deflater. One buffer for the life of a document.</summary>
internal sealed class PartWriter(long maxBytes) : IDisposable
{
    private const int Size = 128 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private IPartSink? _entry;
    private int _used;
    private long _flushed;

    /// <summary>How many bytes the part has so far.</summary>
    public long Position => _flushed + _used;

    public void Begin(IPartSink entry)
    {
        _entry = entry;
        _used = 0;
        _flushed = 0;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            WriteLong(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Room for at least so many bytes; what was used of it is told to <see cref="Advance"/>.</summary>
    public Span<byte> Reserve(int count)
    {
        if (count > _buffer.Length - _used)
        {
            Flush();
        }

        return _buffer.AsSpan(_used);
    }

    public void Advance(int count) => _used += count;

    public void Flush()
    {
        _entry!.Write(_buffer.AsSpan(0, _used));
        _flushed += _used;
        _used = 0;
        if (_flushed > maxBytes)
        {
            throw new DocxTemplateException([new TemplateProblem(Messages.DocumentTooLarge(maxBytes / (1024 * 1024)), new TemplateLocation(""))]);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void WriteLong(ReadOnlySpan<byte> bytes)
    {
        Flush();
        if (bytes.Length < _buffer.Length)
        {
            bytes.CopyTo(_buffer);
            _used = bytes.Length;
            return;
        }

        _entry!.Write(bytes);
        _flushed += bytes.Length;
    }
}
