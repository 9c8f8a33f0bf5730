using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>The colour by which a series or a slice is told from the others.</summary>
/// <param name="Element">How the template names it: <c>schemeClr</c>, <c>srgbClr</c>.</param>
/// <param name="Value">The name in the theme, or red, green and blue.</param>
/// <param name="IsVaried">True if the theme's colour is made darker or lighter.</param>
internal sealed record MainColor(string Element, string? Value, bool IsVaried)
{
    /// <summary>Its number among the accents; null if it is none.</summary>
    public int? Accent => Element == "schemeClr" ? AccentColors.NumberOf(Value, IsVaried) : null;

    /// <summary>The main colour of a series or a slice: of its filling, else of its line, else its first accent; null if Word chooses it.</summary>
    public static MainColor? Of(PartTree tree, PartNode owner)
    {
        if (owner.ChartChild("spPr") is not { } look)
        {
            return null;
        }

        var fill = look.Children.Find(IsFill);
        var line = look.Children.Find(c => c is { Ns: Ns.Drawing, Name: "ln" })?.Children.Find(IsFill);
        var color = (fill ?? line)?.Children.Find(c => c.IsElement)
            ?? look.SelfAndDescendants().FirstOrDefault(n => n is { Ns: Ns.Drawing, Name: "schemeClr" } && From(tree, n).Accent is not null);
        return color is null ? null : From(tree, color);
    }

    /// <summary>True for an element that names this colour.</summary>
    public bool IsNamedBy(PartTree tree, PartNode node) =>
        node.Ns == Ns.Drawing && node.Name == Element && tree.Attribute(node, "val"u8) == Value;

    private static bool IsFill(PartNode node) => node is { Ns: Ns.Drawing, Name: "solidFill" };

    private static MainColor From(PartTree tree, PartNode node) =>
        new(node.Name, tree.Attribute(node, "val"u8), node.Children.Exists(c => c.Name is "lumMod" or "lumOff"));
}
