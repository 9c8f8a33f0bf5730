namespace ReportWorker.Docx.Layout;

/// <summary>What the height of a line is measured by.</summary>
public enum LayoutLineRule
{
    /// <summary>A multiple of the font's own height, in 240ths.</summary>
    Multiple,

    /// <summary>Exactly so many twips.</summary>
    Exactly,

    /// <summary>At least so many twips.</summary>
    AtLeast,
}
