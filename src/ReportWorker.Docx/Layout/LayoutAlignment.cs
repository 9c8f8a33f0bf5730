namespace ReportWorker.Docx.Layout;

/// <summary>Where a paragraph's lines stand.</summary>
public enum LayoutAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,

    /// <summary>From edge to edge.</summary>
    Both,
}
