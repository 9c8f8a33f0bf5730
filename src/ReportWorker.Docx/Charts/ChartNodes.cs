using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>Ways through the elements of a chart.</summary>
internal static class ChartNodes
{
    public static bool IsChart(this PartNode node, string name) => node.Ns == Ns.Chart && node.Name == name;

    public static PartNode? ChartChild(this PartNode node, string name) => node.Children.Find(c => c.IsChart(name));

    /// <summary>The number that an element such as <c>c:idx</c> says in its attribute <c>val</c>; 0 where there is none.</summary>
    public static int NumberIn(this PartTree tree, PartNode parent, string name) =>
        parent.ChartChild(name) is { } child ? IdSlots.Number(tree.Attribute(child, "val"u8)) : 0;
}
