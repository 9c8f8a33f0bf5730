using System.Text;

namespace ReportWorker.Sheets.Xls;

/// <summary>What stands before the sheets of an .xls file and holds for all of them.</summary>
internal sealed class XlsGlobals
{
    private const int VersionOf97 = 0x0600;
    private const int GlobalsKind = 0x0005;
    private const int LongestFormat = 1024;

    private readonly SheetLimits _limits;
    private readonly BiffCursor _cursor;
    private readonly Dictionary<int, bool> _formats = [];
    private readonly List<int> _cellFormats = [];
    private readonly List<string> _texts = [];
    private readonly HashSet<SheetDanger> _dangers = [];

    /// <summary>Reads the globals of a stream.</summary>
    /// <exception cref="SheetException">They cannot be read.</exception>
    public XlsGlobals(ReadOnlyMemory<byte> stream, SheetLimits limits)
    {
        (Stream, _limits, _cursor) = (stream, limits, new BiffCursor(stream, 0));
        _cursor.Next();
        if (_cursor.Type != BiffType.BeginOfFile || _cursor.Word(0) != VersionOf97)
        {
            throw new SheetException(new SheetFailure.TooOld());
        }

        if (_cursor.Word(2) != GlobalsKind)
        {
            throw SheetException.Damaged(XlsWorkbook.Stream);
        }

        while (_cursor.Type != BiffType.EndOfFile)
        {
            _cursor.Next();
            Take();
        }

        ShowsDay = [.. _cellFormats.Select(id => _formats.TryGetValue(id, out var showsDay) ? showsDay : NumberFormats.ShowsDay(id))];
    }

    /// <summary>The stream that globals and sheets stand in.</summary>
    public ReadOnlyMemory<byte> Stream { get; }

    /// <summary>The sheets of cells in their order, with where each begins.</summary>
    public List<(string Name, int Start, bool IsHidden)> Sheets { get; } = [];

    /// <summary>The texts that cells refer to by their numbers.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>For each cell format by its number, whether it shows a day or a time.</summary>
    public IReadOnlyList<bool> ShowsDay { get; }

    /// <summary>True when days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>What the file brings along that it should not.</summary>
    public IReadOnlyCollection<SheetDanger> Dangers => _dangers;

    private void Take()
    {
        switch (_cursor.Type)
        {
            case BiffType.FilePass:
                throw new SheetException(new SheetFailure.Encrypted());
            case BiffType.Date1904:
                From1904 = _cursor.Word(0) == 1;
                break;
            case BiffType.BoundSheet:
                AddSheet();
                break;
            case BiffType.Format:
                _formats[_cursor.Word(0)] = NumberFormats.ShowsDay(new BiffText(_cursor, 2).Read(LongestFormat));
                Check(SheetThing.Formats, _formats.Count, _limits.MaxFormats);
                break;
            case BiffType.Xf:
                _cellFormats.Add(_cursor.Word(2));
                Check(SheetThing.Formats, _cellFormats.Count, _limits.MaxFormats);
                break;
            case BiffType.Sst:
                ReadTexts();
                break;
            case BiffType.SupBook:
                JudgeBook();
                break;
            case BiffType.DbQuery:
                _dangers.Add(SheetDanger.Connections);
                break;
        }
    }

    private void AddSheet()
    {
        Check(SheetThing.Sheets, Sheets.Count + 1, _limits.MaxSheets);
        var (start, state, kind, length) = (_cursor.Long(0), _cursor.Byte(4) & 3, _cursor.Byte(5), _cursor.Byte(6));
        var isWide = (_cursor.Byte(7) & 1) != 0;
        var name = _cursor.Bytes[8..];
        var size = isWide ? 2 * length : length;
        if (name.Length < size || start > int.MaxValue)
        {
            throw SheetException.Damaged(XlsWorkbook.Stream);
        }

        if (kind is 1 or 6)
        {
            _dangers.Add(SheetDanger.Macros);
        }
        else if (kind == 0)
        {
            Sheets.Add((CellTexts.WellFormed((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(name[..size])), (int)start, state != 0));
        }
    }

    // How many texts there are is believed only as far as there are bytes for them.
    private void ReadTexts()
    {
        var (count, characters) = (_cursor.Long(4), 0L);
        var texts = new BiffText(_cursor, 8);
        for (var i = 0L; i < count; i++)
        {
            _texts.Add(texts.Read(_limits.MaxCellLength + 1));
            characters += _texts[^1].Length;
            Check(SheetThing.Texts, _texts.Count, _limits.MaxSharedTexts);
            Check(SheetThing.Texts, characters, _limits.MaxSharedCharacters);
        }
    }

    // A book that formulas refer to: this one, a list of functions, or another file.
    private void JudgeBook()
    {
        if (_cursor.Word(2) is not (0x0401 or 0x3A01))
        {
            _dangers.Add(SheetDanger.ExternalLinks);
        }
    }

    private static void Check(SheetThing what, long count, int limit)
    {
        if (count > limit)
        {
            throw new SheetException(new SheetFailure.TooMany(what, limit));
        }
    }
}
