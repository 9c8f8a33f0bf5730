using System.Text;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>
/// The characters of a part, strictly decoded. Between two opening brackets stands one tag and one text: when they are farther apart than
/// any cell is long, it is attributes by the million, and the parser is not given them.
/// </summary>
internal sealed class BoundedText(string part, Stream stream) : TextReader
{
    // The longest cell, each of its characters written as a reference.
    private const int MostBetween = 32_767 * 8;

    private const int BufferLength = 16 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader _reader = new(stream, Strict, detectEncodingFromByteOrderMarks: true, BufferLength);

    private int _since;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var read = _reader.Read(buffer);
        var text = buffer[..read];
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<'))
        {
            Check(_since + at);
            _since = 0;
            text = text[(at + 1)..];
        }

        _since += text.Length;
        Check(_since);
        return read;
    }

    public override int Peek() => _reader.Peek();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(int distance)
    {
        if (distance > MostBetween)
        {
            throw SheetException.Damaged(part);
        }
    }
}
