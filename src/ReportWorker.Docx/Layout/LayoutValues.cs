using System.Globalization;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Reads the values of properties; what Word would not understand counts as not said.</summary>
internal static class LayoutValues
{
    private const int Most = 1_000_000; // far beyond any page
    private const decimal TwipsInPoint = 20;
    private const decimal HalfPointsInPoint = 2;
    private const decimal PointsInInch = 72;

    /// <summary>A length in twips, or another whole number; null when it is not there. Lengths may name their unit: <c>2.5cm</c> (ISO/IEC 29500-1, 22.9.2.15).</summary>
    public static int? Number(this PartTree tree, PartNode? node, ReadOnlySpan<byte> attribute) => Measure(tree, node, attribute, TwipsInPoint);

    /// <summary>A size in half points; null when it is not there.</summary>
    public static int? HalfPoints(this PartTree tree, PartNode? node, ReadOnlySpan<byte> attribute) => Measure(tree, node, attribute, HalfPointsInPoint);

    private static int? Measure(PartTree tree, PartNode? node, ReadOnlySpan<byte> attribute, decimal inPoint)
    {
        if (node is null || tree.Attribute(node, attribute) is not { } text)
        {
            return null;
        }

        var factor = text.Length <= 2 ? 1 : text.AsSpan(text.Length - 2) switch
        {
            "pt" => inPoint,
            "mm" => inPoint * PointsInInch / 25.4m,
            "cm" => inPoint * PointsInInch / 2.54m,
            "in" => inPoint * PointsInInch,
            "pc" or "pi" => inPoint * 12,
            _ => 1,
        };
        var digits = factor == 1 ? text : text[..^2];
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Most && Math.Abs(number * factor) <= Most
            ? (int)Math.Round(number * factor)
            : null;
    }

    /// <summary>What a switch says: <c>&lt;w:b/&gt;</c> is on, <c>w:val="0"</c> off.</summary>
    public static bool IsOn(this PartTree tree, PartNode node) => tree.Value(node) is not ("0" or "false" or "off" or "none");

    /// <summary>What a switch among properties says; off when it is not there.</summary>
    public static bool Switch(this PartTree tree, PartNode? properties, string name) => properties?.Child(name) is { } node && tree.IsOn(node);

    /// <summary>True when a border draws a line; the value so far when it is not there.</summary>
    public static bool Border(this PartTree tree, PartNode? borders, string name, bool before) =>
        borders?.Child(name) is { } node ? tree.Value(node) is not ("none" or "nil") : before;

    /// <summary>True when any of the borders draws a line; null when none is named.</summary>
    public static bool? AnyBorder(this PartTree tree, PartNode? borders) =>
        borders is null ? null : borders.Children.Exists(border => border.IsElement && tree.Value(border) is not ("none" or "nil"));
}
