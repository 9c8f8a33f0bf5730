namespace ReportWorker.Sheets.Xlsx;

/// <summary>Steps through the rows of a sheet that are not blank.</summary>
internal sealed class XlsxSheetReader : IDisposable
{
    private readonly XlsxContext _context;
    private readonly string _sheet;
    private readonly XlsxPart _part;
    private readonly XlsxCellReader _cells;
    private readonly MergedCells _merged;
    private readonly RowBuffer _buffer = new();
    private int _dataDepth = -1;
    private int _number;
    private int _column;

    /// <summary>Begins above the first row.</summary>
    public XlsxSheetReader(XlsxContext context, string sheet, string part, List<MergedRange> merged)
    {
        (_context, _sheet, _part) = (context, sheet, context.Package.Read(part));
        _cells = new XlsxCellReader(context, sheet, _part);
        _merged = new MergedCells(merged, context.Limits.MaxColumns);
        while (_dataDepth < 0 && _part.Read())
        {
            _dataDepth = _part is { IsStart: true, Element: "sheetData" } ? _part.Depth : -1;
        }

        if (_dataDepth < 0)
        {
            throw SheetException.Damaged(part);
        }
    }

    /// <summary>The row that was read last.</summary>
    public SheetRow Row => _buffer.Row;

    /// <summary>How many cells were met so far, blank ones included.</summary>
    public int Cells { get; private set; }

    /// <summary>Goes to the next row that is not blank; false behind the last.</summary>
    public bool Next()
    {
        if (_part is { IsStart: true, Element: "sheetData", IsEmpty: true })
        {
            return false;
        }

        while (_part.ReadInside(_dataDepth))
        {
            if (_part.Element == "row" && _part.Depth == _dataDepth + 1 && ReadRow())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands behind the rows: the merged ranges. The part is read to its end.</summary>
    public List<MergedRange> ReadMergedRanges()
    {
        var ranges = new List<MergedRange>();
        while (_part.Read())
        {
            if (_part is not { IsStart: true, Element: "mergeCell" })
            {
                continue;
            }

            var (first, last) = CellReference.ReadRange(_part.Attribute("ref")) ?? throw SheetException.Damaged(_part.Name);
            ranges.Add(new MergedRange(first.Row, first.Column, last.Row, last.Column));
            if (ranges.Count > _context.Limits.MaxRanges)
            {
                throw new SheetException(new SheetFailure.TooMany(SheetThing.Ranges, _context.Limits.MaxRanges));
            }
        }

        return ranges;
    }

    public void Dispose() => _part.Dispose();

    private bool ReadRow()
    {
        var number = _part.Attribute("r") is { } text ? CellReference.ReadRow(text) : _number + 1;
        if (number is not { } row || row <= _number || row > CellReference.MostRows)
        {
            throw SheetException.Damaged(_part.Name, _part.Attribute("r") ?? "");
        }

        (_number, _column) = (row, 0);
        if (row > _context.Limits.MaxRows)
        {
            throw new SheetException(new SheetFailure.TooManyRows(_context.Limits.MaxRows, _sheet));
        }

        _buffer.Begin(row);
        _merged.GoTo(row);
        if (_part.IsEmpty)
        {
            return false;
        }

        var depth = _part.Depth;
        while (_part.ReadInside(depth))
        {
            if (_part.Element == "c" && _part.Depth == depth + 1)
            {
                ReadCell();
            }
        }

        return !_buffer.IsBlank;
    }

    private void ReadCell()
    {
        if (++Cells > _context.Limits.MaxCells)
        {
            throw new SheetException(new SheetFailure.TooMany(SheetThing.Cells, _context.Limits.MaxCells));
        }

        var reference = _part.Attribute("r");
        var place = reference is null ? (Row: _number, Column: _column) : CellReference.Read(reference);
        if (place is not { } at || at.Row != _number || at.Column >= CellReference.MostColumns)
        {
            throw SheetException.Damaged(_part.Name, reference ?? "");
        }

        _column = at.Column + 1;
        var cell = _cells.Read(at.Row, at.Column);
        if (RowBuffer.IsEmpty(cell) || _merged.Hides(at.Row, at.Column))
        {
            return;
        }

        if (at.Column >= _context.Limits.MaxColumns)
        {
            throw new SheetException(new SheetFailure.TooManyColumns(at.Row, _context.Limits.MaxColumns, _sheet));
        }

        if (!_buffer.TryPut(at.Column, cell))
        {
            throw SheetException.Damaged(_part.Name, Row.CellName(at.Column));
        }
    }
}
