using System.Text;

namespace ReportWorker.Sheets.Csv;

/// <summary>Steps through the rows of a text that <see cref="CsvShape"/> has found well-formed; cells become strings when asked for.</summary>
internal sealed class CsvCursor(ReadOnlyMemory<byte> text, char delimiter)
{
    private readonly List<(int Start, int Length, bool Quoted)> _cells = [];
    private int _at;
    private int _nextLine = 1;

    /// <summary>The line in which the row begins.</summary>
    public int Line { get; private set; }

    /// <summary>How many cells the row has.</summary>
    public int Count => _cells.Count;

    /// <summary>The content of a cell.</summary>
    public string Cell(int column)
    {
        var (start, length, quoted) = _cells[column];
        var cell = Encoding.UTF8.GetString(text.Span.Slice(start, length));
        return quoted ? cell.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        var span = text.Span;
        if (_at >= span.Length)
        {
            return false;
        }

        _cells.Clear();
        Line = _nextLine;
        do
        {
            TakeCell(span);
        }
        while (_at < span.Length && span[_at++] == delimiter);

        if (span[_at - 1] == '\r' && _at < span.Length && span[_at] == '\n')
        {
            _at++;
        }

        _nextLine++;
        return true;
    }

    private void TakeCell(ReadOnlySpan<byte> span)
    {
        var start = _at;
        if (start < span.Length && span[start] == '"')
        {
            TakeQuoted(span);
            return;
        }

        var length = span[start..].IndexOfAny((byte)delimiter, (byte)'\r', (byte)'\n');
        _at = length < 0 ? span.Length : start + length;
        _cells.Add((start, _at - start, false));
    }

    private void TakeQuoted(ReadOnlySpan<byte> span)
    {
        var start = ++_at;
        while (true)
        {
            _at += span[_at..].IndexOf((byte)'"');
            if (_at + 1 >= span.Length || span[_at + 1] != '"')
            {
                break;
            }

            _at += 2;
        }

        var cell = span[start.._at++];
        _cells.Add((start, cell.Length, true));
        _nextLine += LineEnds(cell);
    }

    private static int LineEnds(ReadOnlySpan<byte> cell) =>
        cell.Count((byte)'\n') + cell.Count((byte)'\r') - cell.Count("\r\n"u8);
}
