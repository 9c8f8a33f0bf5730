namespace ReportWorker.Core.Aggregation;

/// <summary>
/// What each unit gave itself, one cell for each (unit, column), the columns of a unit beside each other. Numbers and days (as day
/// numbers) stand in one array, texts apart, because there are few.
/// </summary>
internal sealed class OwnValues
{
    public OwnValues(int units, FigureColumn[] columns)
    {
        (Units, Columns) = (units, columns);
        Numbers = new decimal[units * columns.Length];
        Ranks = new int[units * columns.Length];
        Periods = new ushort[units * columns.Length];
        Texts = Array.Exists(columns, column => column.IsText) ? new string?[units * columns.Length] : [];
    }

    public int Units { get; }

    public FigureColumn[] Columns { get; }

    /// <summary>The values, in the way of each column over time.</summary>
    public decimal[] Numbers { get; }

    /// <summary>The texts, when there is a column for them.</summary>
    public string?[] Texts { get; }

    /// <summary>The rank of the submission whose value stands here (of a sum: the latest of them); 0 where there is none.</summary>
    public int[] Ranks { get; }

    /// <summary>How many periods gave a value.</summary>
    public ushort[] Periods { get; }
}
