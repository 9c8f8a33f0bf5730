using System.Buffers.Binary;

namespace ReportWorker.Sheets.Xls;

/// <summary>Steps through the records of a workbook's stream: a type, a length, and as many bytes.</summary>
internal sealed class BiffCursor(ReadOnlyMemory<byte> stream, int at)
{
    private const int HeaderLength = 4;

    private int _next = at;

    /// <summary>The current record's type.</summary>
    public ushort Type { get; private set; }

    /// <summary>The current record's content.</summary>
    public ReadOnlyMemory<byte> Content { get; private set; }

    /// <summary>The current record's content.</summary>
    public ReadOnlySpan<byte> Bytes => Content.Span;

    /// <summary>Goes to the next record.</summary>
    /// <exception cref="SheetException">There is none; a stream ends with a record that says so.</exception>
    public void Next()
    {
        if (PeekType() is not { } type)
        {
            throw SheetException.Damaged(XlsWorkbook.Stream);
        }

        var length = BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[(_next + 2)..]);
        if (_next + HeaderLength + length > stream.Length)
        {
            throw SheetException.Damaged(XlsWorkbook.Stream);
        }

        (Type, Content) = (type, stream.Slice(_next + HeaderLength, length));
        _next += HeaderLength + length;
    }

    /// <summary>The type of the next record; null behind the last.</summary>
    public ushort? PeekType() =>
        _next >= 0 && _next <= stream.Length - HeaderLength ? BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[_next..]) : null;

    /// <summary>A number of two bytes in the current record.</summary>
    public ushort Word(int at) => at + 2 <= Bytes.Length
        ? BinaryPrimitives.ReadUInt16LittleEndian(Bytes[at..])
        : throw SheetException.Damaged(XlsWorkbook.Stream);

    /// <summary>A number of four bytes in the current record.</summary>
    public uint Long(int at) => at + 4 <= Bytes.Length
        ? BinaryPrimitives.ReadUInt32LittleEndian(Bytes[at..])
        : throw SheetException.Damaged(XlsWorkbook.Stream);

    /// <summary>A number of eight bytes in the current record.</summary>
    public double Double(int at) => at + 8 <= Bytes.Length
        ? BinaryPrimitives.ReadDoubleLittleEndian(Bytes[at..])
        : throw SheetException.Damaged(XlsWorkbook.Stream);

    /// <summary>One byte in the current record.</summary>
    public byte Byte(int at) => at < Bytes.Length ? Bytes[at] : throw SheetException.Damaged(XlsWorkbook.Stream);
}
