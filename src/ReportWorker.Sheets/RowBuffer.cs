namespace ReportWorker.Sheets;

/// <summary>The cells of the row that is being read, in any order; emptied by touching only those that were used.</summary>
internal sealed class RowBuffer
{
    private readonly List<int> _used = [];
    private SheetCell[] _cells = new SheetCell[32];

    public RowBuffer() => Row = new SheetRow(column => _cells[column]);

    /// <summary>The row over these cells.</summary>
    public SheetRow Row { get; }

    /// <summary>True when there is nothing in any cell.</summary>
    public bool IsBlank => _used.Count == 0;

    /// <summary>Begins a row.</summary>
    public void Begin(int number)
    {
        foreach (var column in _used)
        {
            _cells[column] = default;
        }

        _used.Clear();
        (Row.Line, Row.Number, Row.Count) = (number, number, 0);
    }

    /// <summary>Puts a cell that is not blank in its place; false when something stands there already.</summary>
    public bool TryPut(int column, SheetCell cell)
    {
        if (column >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, 2 * _cells.Length));
        }

        if (!IsEmpty(_cells[column]))
        {
            return false;
        }

        _cells[column] = cell;
        _used.Add(column);
        Row.Count = Math.Max(Row.Count, column + 1);
        return true;
    }

    /// <summary>True when a cell has neither a value nor a formula.</summary>
    public static bool IsEmpty(SheetCell cell) => cell is { Kind: CellKind.Blank, Formula: null };
}
