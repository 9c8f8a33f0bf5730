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
    private uint _crc;

    /// <summary>How many bytes the part has so far.</summary>
    public long Position => _flushed + _used;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Crc => _crc;

    public void Begin(IPartSink entry)
    {
        _entry = entry;
        _used = 0;
        _flushed = 0;
        _crc = 0;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _crc = Checksum.Append(_crc, bytes);
        Copy(bytes);
    }

    /// <summary>Writes bytes whose checksum is known, and what <see cref="Checksum.Shift"/> gives for their length.</summary>
    public void Write(ReadOnlySpan<byte> bytes, uint crc, uint shift)
    {
        _crc = Checksum.Join(_crc, crc, shift);
        Copy(bytes);
    }

    private void Copy(ReadOnlySpan<byte> bytes)
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

    public void Advance(int count)
    {
        _crc = Checksum.Append(_crc, _buffer.AsSpan(_used, count));
        _used += count;
    }

    public void Flush()
    {
        _entry!.Write(_buffer.AsSpan(0, _used));
        _flushed += _used;
        _used = 0;
        if (_flushed > maxBytes)
        {
            var message = Messages.DocumentTooLarge(maxBytes / (1024 * 1024));
            throw new DocxTemplateException([new TemplateProblem(message, new TemplateLocation(""))]);
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
