namespace ReportWorker.Docx.Layout;

/// <summary>A paragraph of the body.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Text">Its text as a reader sees it; deleted text and text boxes are left out.</param>
/// <param name="Shape">How it stands.</param>
/// <param name="Runs">Its text in pieces that look the same.</param>
/// <param name="Mark">How its end looks, which is how high it is without text.</param>
/// <param name="Section">The place of its section in the document's list.</param>
public sealed record LayoutParagraph(
    TemplateLocation Location, string Text, LayoutShape Shape, IReadOnlyList<LayoutRun> Runs, LayoutCharacters Mark, int Section)
{
    /// <summary>The innermost table it stands in; null outside tables.</summary>
    public LayoutTable? Table { get; init; }

    /// <summary>The outermost table it stands in; null outside tables.</summary>
    public LayoutTable? OuterTable { get; init; }

    /// <summary>The place of its cell in the row of the outermost table, from 0.</summary>
    public int Column { get; init; }

    /// <summary>The place of its row in the outermost table, from 0.</summary>
    public int Row { get; init; }

    /// <summary>True when it holds a page break.</summary>
    public bool HasPageBreak { get; init; }

    /// <summary>True when it holds a picture, chart or drawn shape.</summary>
    public bool HasDrawing { get; init; }

    /// <summary>The widest drawing in it in twips; 0 where none says its width.</summary>
    public int DrawingWidth { get; init; }
}
