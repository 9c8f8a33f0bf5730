namespace ReportWorker.Sheets.Csv;

/// <summary>
/// Walks over the bytes of a .csv file once, before anything is allocated for it, and finds where it is no well-formed table within
/// the limits. What passes is safe to hand to a parser.
/// </summary>
internal ref struct CsvShape
{
    private const int MostFailures = 100;

    private readonly ReadOnlySpan<byte> _text;
    private readonly byte _delimiter;
    private readonly SheetLimits _limits;
    private readonly List<SheetFailure> _failures;
    private int _at;
    private int _line;
    private int _rows;

    private CsvShape(ReadOnlySpan<byte> text, char delimiter, SheetLimits limits)
    {
        _text = text;
        (_delimiter, _limits, _failures, _line) = ((byte)delimiter, limits, [], 1);
    }

    /// <summary>Everything that is wrong; empty when the text is well-formed.</summary>
    public static IReadOnlyList<SheetFailure> Check(ReadOnlySpan<byte> text, char delimiter, SheetLimits limits) =>
        new CsvShape(text, delimiter, limits).Run();

    private List<SheetFailure> Run()
    {
        while (_at < _text.Length && _failures.Count < MostFailures)
        {
            if (++_rows > _limits.MaxRows)
            {
                _failures.Add(new SheetFailure.TooManyRows(_limits.MaxRows));
                break;
            }

            Row();
        }

        return _failures;
    }

    private void Row()
    {
        var start = _line;
        for (var column = 1; ; column++)
        {
            if (column == _limits.MaxColumns + 1)
            {
                _failures.Add(new SheetFailure.TooManyColumns(start, _limits.MaxColumns));
            }

            var length = Cell(column);
            if (length > _limits.MaxCellLength)
            {
                _failures.Add(new SheetFailure.CellTooLong(start, column, _limits.MaxCellLength));
            }

            if (_at >= _text.Length || _text[_at] != _delimiter)
            {
                break;
            }

            _at++;
        }

        LineEnd();
    }

    // Returns the number of characters; stops at the delimiter, the end of the line or of the text.
    private int Cell(int column)
    {
        if (_at < _text.Length && _text[_at] == '"')
        {
            return Quoted(column);
        }

        var rest = _text[_at..];
        var length = rest.IndexOfAny(_delimiter, (byte)'\r', (byte)'\n');
        var cell = length < 0 ? rest : rest[..length];
        if (cell.Contains((byte)'"'))
        {
            _failures.Add(new SheetFailure.StrayQuote(_line, column));
        }

        _at += cell.Length;
        return Characters(cell);
    }

    private int Quoted(int column)
    {
        var opened = _line;
        var start = ++_at;
        while (_at < _text.Length)
        {
            if (_text[_at] is (byte)'\r' or (byte)'\n')
            {
                LineEnd();
            }
            else if (_text[_at] != '"')
            {
                _at++;
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                _at += 2;
            }
            else
            {
                return Closed(start, column);
            }
        }

        _failures.Add(new SheetFailure.UnclosedQuote(opened, column));
        return 0;
    }

    private int Closed(int start, int column)
    {
        var length = Characters(_text[start.._at++]);
        if (_at < _text.Length && _text[_at] != _delimiter && _text[_at] is not ((byte)'\r' or (byte)'\n'))
        {
            _failures.Add(new SheetFailure.StrayQuote(_line, column));
            var rest = _text[_at..];
            var skipped = rest.IndexOfAny(_delimiter, (byte)'\r', (byte)'\n');
            _at += skipped < 0 ? rest.Length : skipped;
        }

        return length;
    }

    private readonly int Characters(ReadOnlySpan<byte> cell) =>
        cell.Length <= _limits.MaxCellLength ? cell.Length : System.Text.Encoding.UTF8.GetCharCount(cell);

    private void LineEnd()
    {
        if (_at < _text.Length)
        {
            _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
            _line++;
        }
    }
}
