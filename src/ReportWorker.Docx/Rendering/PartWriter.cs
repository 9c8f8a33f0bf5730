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
    private StaticPiece _held;
    private int _skipped;

    /// <summary>How many bytes the part has so far.</summary>
    public long Position => _flushed + _used + _held.Length;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Crc => _crc;

    public void Begin(IPartSink entry)
    {
        _entry = entry;
        _held = default;
        _skipped = 0;
        _used = 0;
        _flushed = 0;
        _crc = 0;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        WriteHeld();
        _crc = Checksum.Append(_crc, bytes);
        Copy(bytes);
    }

    /// <summary>Writes static bytes with the next that are written, so that <see cref="Replace"/> may take their end back.</summary>
    public void Hold(StaticPiece piece)
    {
        WriteHeld();
        _held = _skipped == 0 ? piece : piece.Without(_skipped, 0);
        _skipped = 0;
    }

    /// <summary>Takes back the last bytes of what is held, and leaves out the first of what is held next.</summary>
    public void Replace(int before, int behind)
    {
        _held = _held.Without(0, before);
        _skipped = behind;
    }

    private void WriteHeld()
    {
        if (_held.Length > 0)
        {
            _crc = Checksum.Join(_crc, _held.Crc, _held.Shift);
            Copy(_held.Bytes);
            _held = default;
        }
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
        WriteHeld();
        if (count > _buffer.Length - _used)
        {
            FlushBuffer();
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
        WriteHeld();
        FlushBuffer();
    }

    private void FlushBuffer()
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
        FlushBuffer();
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
