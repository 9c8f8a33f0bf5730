namespace ReportWorker.Docx.Tables;

/// <summary>What the cells that may be merged printed last, and in which row of their table.</summary>
internal sealed class MergeMemory
{
    private readonly Dictionary<MergeTable, long> _rows = [];
    private readonly Dictionary<MergeCell, Printed> _cells = [];

    /// <summary>What the cell that is being written prints.</summary>
    public string[] Texts { get; private set; } = [];

    /// <summary>Begins a row; also a table, so that its first row does not follow the last one of a table before.</summary>
    public void Next(MergeTable table) => _rows[table] = _rows.GetValueOrDefault(table) + 1;

    /// <summary>Takes what a cell prints; true if the cell directly above, of the same cell of the template, printed the same.</summary>
    public bool Take(MergeCell cell, string[] texts)
    {
        Texts = texts;
        if (!_cells.TryGetValue(cell, out var printed))
        {
            _cells.Add(cell, printed = new Printed());
        }

        return printed.Take(_rows[cell.Table], texts);
    }

    /// <summary>A cell's texts in its last row: one for each column when a block repeats its column.</summary>
    private sealed class Printed
    {
        private readonly List<(long Row, string[] Texts)> _columns = [];
        private long _row;
        private int _column;

        public bool Take(long row, string[] texts)
        {
            _column = row == _row ? _column + 1 : 0;
            _row = row;
            if (_column == _columns.Count)
            {
                _columns.Add((row, texts));
                return false;
            }

            var above = _columns[_column];
            _columns[_column] = (row, texts);
            return above.Row == row - 1 && above.Texts.AsSpan().SequenceEqual(texts);
        }
    }
}
