namespace ReportWorker.Sheets;

/// <summary>What a workbook can bring along that cells of figures never need.</summary>
public enum SheetDanger
{
    /// <summary>Programs: VBA or macros of the old kind.</summary>
    Macros,

    /// <summary>Values that come out of other files.</summary>
    ExternalLinks,

    /// <summary>Queries to databases or web sites.</summary>
    Connections,

    /// <summary>Embedded files of other programs.</summary>
    EmbeddedObjects,

    /// <summary>Controls that are programs.</summary>
    ActiveX,

    /// <summary>Menus of its own.</summary>
    CustomMenus,
}
