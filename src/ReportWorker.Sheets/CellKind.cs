namespace ReportWorker.Sheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing, or white space only; also a formula that was never calculated.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text; whatever stands in a .csv file is text.</summary>
    Text,

    /// <summary>A day, a time of day, or both: a number that the cell's format shows as one.</summary>
    Day,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An error such as <c>#REF!</c>.</summary>
    Error,
}
