namespace ReportWorker.Docx.Layout;

/// <summary>How a paragraph stands, after styles and all. Lengths are in twips, of which a point has 20.</summary>
/// <param name="Alignment">Where its lines stand.</param>
/// <param name="FirstLine">How far its first line is moved in; negative for a hanging one.</param>
/// <param name="Left">How far it is moved in at the left.</param>
/// <param name="Right">How far it is moved in at the right.</param>
/// <param name="Before">The space above it.</param>
/// <param name="After">The space below it.</param>
/// <param name="Line">The height of a line, by its rule.</param>
/// <param name="LineRule">What the height is measured by.</param>
/// <param name="KeepNext">True when it stays on the page of what follows.</param>
/// <param name="PageBreakBefore">True when it begins a page.</param>
/// <param name="BorderAbove">True with a line above it.</param>
/// <param name="BorderBelow">True with a line below it.</param>
public sealed record LayoutShape(
    LayoutAlignment Alignment,
    int FirstLine,
    int Left,
    int Right,
    int Before,
    int After,
    int Line,
    LayoutLineRule LineRule,
    bool KeepNext,
    bool PageBreakBefore,
    bool BorderAbove,
    bool BorderBelow)
{
    /// <summary>What Word takes where nothing is said.</summary>
    internal static LayoutShape Default { get; } = new(LayoutAlignment.Left, 0, 0, 0, 0, 0, 240, LayoutLineRule.Multiple, false, false, false, false);
}
