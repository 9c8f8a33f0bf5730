namespace ReportWorker.Sheets;

/// <summary>The cell that a name stands for.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The number of its row, from 1.</param>
/// <param name="Column">Its column, from 0.</param>
public readonly record struct NamedCell(string Sheet, int Row, int Column);
