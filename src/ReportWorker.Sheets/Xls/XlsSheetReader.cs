using System.Globalization;

namespace ReportWorker.Sheets.Xls;

/// <summary>Steps through the rows of a sheet that are not blank.</summary>
internal sealed class XlsSheetReader
{
    private readonly XlsGlobals _globals;
    private readonly SheetLimits _limits;
    private readonly string _sheet;
    private readonly BiffCursor _cursor;
    private readonly XlsCellReader _cells;
    private readonly MergedCells _merged;
    private readonly RowBuffer _buffer = new();
    private bool _atCells;
    private int _inner;

    /// <summary>Begins above the first row.</summary>
    public XlsSheetReader(XlsGlobals globals, SheetLimits limits, string sheet, int start, List<MergedRange> merged)
    {
        (_globals, _limits, _sheet) = (globals, limits, sheet);
        _cursor = new BiffCursor(globals.Stream, start);
        _cells = new XlsCellReader(globals, limits, sheet, _cursor);
        _merged = new MergedCells(merged, limits.MaxColumns);
        _cursor.Next();
        if (_cursor.Type != BiffType.BeginOfFile)
        {
            throw SheetException.Damaged(sheet);
        }
    }

    /// <summary>The row that was read last.</summary>
    public SheetRow Row => _buffer.Row;

    /// <summary>How many cells were met so far.</summary>
    public int Cells { get; private set; }

    /// <summary>The merged ranges that were met so far; all of them once the last row was read.</summary>
    public List<MergedRange> MergedRanges { get; } = [];

    /// <summary>Goes to the next row that is not blank; false behind the last.</summary>
    public bool Next()
    {
        while (_atCells || GoToCells())
        {
            var row = _cursor.Word(0) + 1;
            if (row <= Row.Number)
            {
                throw SheetException.Damaged(_sheet, row.ToString(CultureInfo.InvariantCulture));
            }

            _buffer.Begin(row);
            _merged.GoTo(row);
            while (_atCells && _cursor.Word(0) + 1 == row)
            {
                _cells.Read(Put);
                _atCells = false;
                GoToCells();
            }

            if (!_buffer.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    // Charts have a stream of records of their own inside that of their sheet.
    private bool GoToCells()
    {
        while (_inner >= 0)
        {
            _cursor.Next();
            switch (_cursor.Type)
            {
                case BiffType.BeginOfFile:
                    _inner++;
                    break;
                case BiffType.EndOfFile:
                    _inner--;
                    break;
                case BiffType.MergeCells when _inner == 0:
                    AddRanges();
                    break;
                case BiffType.QueryTable or BiffType.DbQuery:
                    throw new SheetException(new SheetFailure.Unsafe(SheetDanger.Connections, _sheet));
                case var type when _inner == 0 && XlsCellReader.IsCell(type):
                    _atCells = true;
                    return true;
            }
        }

        return false;
    }

    private void Put(int column, SheetCell cell)
    {
        if (++Cells > _limits.MaxCells)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Cells, _limits.MaxCells));
        }

        if (!RowBuffer.IsEmpty(cell) && !_merged.Hides(Row.Number, column) && !_buffer.TryPut(column, cell))
        {
            throw SheetException.Damaged(_sheet, Row.CellName(column));
        }
    }

    private void AddRanges()
    {
        var count = _cursor.Word(0);
        for (var at = 2; at < 2 + (8 * count); at += 8)
        {
            var range = new MergedRange(_cursor.Word(at) + 1, _cursor.Word(at + 4), _cursor.Word(at + 2) + 1, _cursor.Word(at + 6));
            if (range.FirstRow > range.LastRow || range.FirstColumn > range.LastColumn)
            {
                throw SheetException.Damaged(_sheet);
            }

            MergedRanges.Add(range);
        }

        if (MergedRanges.Count > _limits.MaxRanges)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Ranges, _limits.MaxRanges));
        }
    }
}
