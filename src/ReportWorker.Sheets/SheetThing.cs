namespace ReportWorker.Sheets;

/// <summary>What there can be too many of in a workbook.</summary>
public enum SheetThing
{
    /// <summary>Parts of the file.</summary>
    Parts,

    /// <summary>Sheets.</summary>
    Sheets,

    /// <summary>Cells.</summary>
    Cells,

    /// <summary>Texts, or characters in them.</summary>
    Texts,

    /// <summary>Cell formats.</summary>
    Formats,

    /// <summary>Names or merged ranges.</summary>
    Ranges,
}
