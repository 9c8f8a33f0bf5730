using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Lays the properties of a paragraph over what held before, in one pass over them.</summary>
internal static class ShapeReader
{
    public static LayoutShape Apply(LayoutShape shape, PartTree tree, PartNode? properties)
    {
        foreach (var node in properties?.Children ?? [])
        {
            shape = node.Ns == Ns.Word ? Lay(shape, tree, node) : shape;
        }

        return shape;
    }

    private static LayoutShape Lay(LayoutShape shape, PartTree tree, PartNode node) => node.Name switch
    {
        "jc" => shape with { Alignment = Alignment(tree.Value(node)) ?? shape.Alignment },
        "ind" => shape with
        {
            FirstLine = -tree.Number(node, "hanging"u8) ?? tree.Number(node, "firstLine"u8) ?? shape.FirstLine,
            Left = tree.Number(node, "left"u8) ?? tree.Number(node, "start"u8) ?? shape.Left,
            Right = tree.Number(node, "right"u8) ?? tree.Number(node, "end"u8) ?? shape.Right,
        },
        "spacing" => shape with
        {
            Before = tree.Number(node, "before"u8) ?? shape.Before,
            After = tree.Number(node, "after"u8) ?? shape.After,
            Line = tree.Number(node, "line"u8) ?? shape.Line,
            LineRule = LineRule(tree.Attribute(node, "lineRule"u8)) ?? shape.LineRule,
        },
        "keepNext" => shape with { KeepNext = tree.IsOn(node) },
        "pageBreakBefore" => shape with { PageBreakBefore = tree.IsOn(node) },
        "pBdr" => shape with
        {
            BorderAbove = tree.Border(node, "top", shape.BorderAbove),
            BorderBelow = tree.Border(node, "bottom", shape.BorderBelow),
        },
        _ => shape,
    };

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
