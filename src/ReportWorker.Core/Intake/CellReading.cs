namespace ReportWorker.Core.Intake;

/// <summary>What came of reading a cell as a number or a day.</summary>
internal enum CellReading
{
    /// <summary>It was read.</summary>
    Right,

    /// <summary>It is none.</summary>
    Wrong,

    /// <summary>It could be one of two; it is not guessed which.</summary>
    Ambiguous,

    /// <summary>It has more decimals, or is larger, than can be kept.</summary>
    TooFine,
}
