using System.Globalization;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Reads the values of properties; what Word would not understand counts as not said.</summary>
internal static class LayoutValues
{
    /// <summary>A whole number; null when it is not there.</summary>
    public static int? Number(this PartTree tree, PartNode? node, ReadOnlySpan<byte> attribute) =>
        node is not null && tree.Attribute(node, attribute) is { } text
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < int.MaxValue
            ? (int)number
            : null;

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
