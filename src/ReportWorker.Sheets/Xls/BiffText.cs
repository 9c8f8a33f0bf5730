using System.Buffers.Binary;
using System.Text;

namespace ReportWorker.Sheets.Xls;

/// <summary>
/// Reads texts that go on from record to record: letters of one byte or of two, which may change where a record continues, and behind them
/// fonts and readings that are passed over.
/// </summary>
internal sealed class BiffText
{
    private readonly BiffCursor _cursor;
    private readonly StringBuilder _text = new();
    private ReadOnlyMemory<byte> _left;

    /// <summary>Begins in the cursor's current record.</summary>
    /// <param name="cursor">The cursor, which is moved on to records that continue.</param>
    /// <param name="skip">How many bytes of the record come before.</param>
    public BiffText(BiffCursor cursor, int skip)
    {
        _cursor = cursor;
        _left = cursor.Content;
        Skip(skip);
    }

    /// <summary>Reads a text whose length stands before it in two bytes; one longer than <paramref name="most"/> is cut.</summary>
    public string Read(int most)
    {
        var count = Word();
        var flags = Byte();
        var runs = (flags & 8) != 0 ? Word() : 0;
        var extra = (flags & 4) != 0 ? Word() + (65_536L * Word()) : 0;
        var isWide = (flags & 1) != 0;
        _text.Clear();
        while (count > 0)
        {
            if (_left.IsEmpty)
            {
                GoOn();
                isWide = (Byte() & 1) != 0;
            }

            var taken = Math.Min(count, isWide ? _left.Length / 2 : _left.Length);
            if (taken == 0)
            {
                throw SheetException.Damaged(XlsWorkbook.Stream);
            }

            var bytes = _left[..(isWide ? 2 * taken : taken)];
            _left = _left[bytes.Length..];
            count -= taken;
            if (_text.Length < most)
            {
                _text.Append((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes.Span));
            }
        }

        Skip((4L * runs) + extra);
        if (_text.Length > most)
        {
            _text.Length = most;
        }

        return CellTexts.WellFormed(_text.ToString());
    }

    private void Skip(long count)
    {
        while (count > _left.Length)
        {
            count -= _left.Length;
            GoOn();
        }

        _left = _left[(int)count..];
    }

    private byte Byte()
    {
        if (_left.IsEmpty)
        {
            GoOn();
        }

        if (_left.IsEmpty)
        {
            throw SheetException.Damaged(XlsWorkbook.Stream);
        }

        var value = _left.Span[0];
        _left = _left[1..];
        return value;
    }

    private int Word()
    {
        if (_left.Length < 2)
        {
            return Byte() | (Byte() << 8);
        }

        var value = BinaryPrimitives.ReadUInt16LittleEndian(_left.Span);
        _left = _left[2..];
        return value;
    }

    private void GoOn()
    {
        if (_cursor.PeekType() != BiffType.Continue)
        {
            throw SheetException.Damaged(XlsWorkbook.Stream);
        }

        _cursor.Next();
        _left = _cursor.Content;
    }
}
