using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Lays the properties of a paragraph over what held before.</summary>
internal static class ShapeReader
{
    public static LayoutShape Apply(LayoutShape shape, PartTree tree, PartNode? properties)
    {
        // Most paragraphs name their style and nothing else.
        if (properties is null || properties.Children is [{ Name: "pStyle" }])
        {
            return shape;
        }

        var spacing = properties.Child("spacing");
        var indent = properties.Child("ind");
        var borders = properties.Child("pBdr");
        return new LayoutShape(
            Alignment(tree.Value(properties.Child("jc"))) ?? shape.Alignment,
            -tree.Number(indent, "hanging"u8) ?? tree.Number(indent, "firstLine"u8) ?? shape.FirstLine,
            tree.Number(indent, "left"u8) ?? tree.Number(indent, "start"u8) ?? shape.Left,
            tree.Number(indent, "right"u8) ?? tree.Number(indent, "end"u8) ?? shape.Right,
            tree.Number(spacing, "before"u8) ?? shape.Before,
            tree.Number(spacing, "after"u8) ?? shape.After,
            tree.Number(spacing, "line"u8) ?? shape.Line,
            spacing is null ? shape.LineRule : LineRule(tree.Attribute(spacing, "lineRule"u8)) ?? shape.LineRule,
            tree.Switch(properties, "keepNext", shape.KeepNext),
            tree.Switch(properties, "keepLines", shape.KeepLines),
            tree.Switch(properties, "pageBreakBefore", shape.PageBreakBefore),
            tree.Border(borders, "top", shape.BorderAbove),
            tree.Border(borders, "bottom", shape.BorderBelow));
    }

    private static LayoutAlignment? Alignment(string? word) => word switch
    {
        "left" or "start" => LayoutAlignment.Left,
        "center" => LayoutAlignment.Center,
        "right" or "end" => LayoutAlignment.Right,
        "both" or "distribute" => LayoutAlignment.Both,
        _ => null,
    };

    private static LayoutLineRule? LineRule(string? word) => word switch
    {
        "auto" => LayoutLineRule.Multiple,
        "exact" => LayoutLineRule.Exactly,
        "atLeast" => LayoutLineRule.AtLeast,
        _ => null,
    };
}
