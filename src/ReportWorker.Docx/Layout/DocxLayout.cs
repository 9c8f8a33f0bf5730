namespace ReportWorker.Docx.Layout;

/// <summary>The layout of a document: what a ruler and a look at Word's dialogs would tell. Tags of a template are text like any other.</summary>
/// <param name="Sections">Its sections; at least one.</param>
/// <param name="Paragraphs">Every paragraph of the body in its order, those in tables row by row and cell by cell.</param>
/// <param name="Tables">Every table of the body, in the order in which they begin.</param>
public sealed record DocxLayout(
    IReadOnlyList<LayoutSection> Sections, IReadOnlyList<LayoutParagraph> Paragraphs, IReadOnlyList<LayoutTable> Tables);
