namespace ReportWorker.Docx.Layout;

/// <summary>A table of the body. Lengths are in twips.</summary>
/// <param name="Location">Its first paragraph.</param>
/// <param name="Columns">The widths of its columns.</param>
/// <param name="Width">The width that it asks for; null where it leaves that to Word or says it in percent.</param>
/// <param name="Indent">How far it is moved in at the left.</param>
/// <param name="HasBorders">True when the table or a cell draws a line.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Section">The place of its section in the document's list.</param>
/// <param name="IsNested">True within another table.</param>
public sealed record LayoutTable(
    TemplateLocation Location,
    IReadOnlyList<int> Columns,
    int? Width,
    int Indent,
    bool HasBorders,
    IReadOnlyList<LayoutRow> Rows,
    int Section,
    bool IsNested)
{
    /// <summary>The width that it takes: that of its columns, or what it asks for if that is more.</summary>
    public int TakenWidth => Math.Max(Width ?? 0, Columns.Sum());
}

/// <summary>A row of a table.</summary>
/// <param name="IsHeader">True when it is repeated on each page.</param>
/// <param name="CannotSplit">True when it is not divided between pages.</param>
/// <param name="Cells">How many cells it has.</param>
public sealed record LayoutRow(bool IsHeader, bool CannotSplit, int Cells);
