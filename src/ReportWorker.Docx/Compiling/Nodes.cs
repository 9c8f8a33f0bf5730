using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Ways through the tree of a part.</summary>
internal static class Nodes
{
    public static PartNode CommonAncestor(PartNode first, PartNode second)
    {
        var above = new HashSet<PartNode>();
        for (var node = first; node is not null; node = node.Parent)
        {
            above.Add(node);
        }

        var common = second;
        while (!above.Contains(common))
        {
            common = common.Parent!; // both are in one tree, so that the root is met at the latest
        }

        return common;
    }

    /// <summary>The child of <paramref name="ancestor"/> on the way down to <paramref name="node"/>.</summary>
    public static PartNode Below(PartNode ancestor, PartNode node)
    {
        while (node.Parent is { } parent && parent != ancestor)
        {
            node = parent;
        }

        return node;
    }

    /// <summary>The element itself, or what stands around it when it only is the content of a control.</summary>
    public static PartNode Unwrap(PartNode node)
    {
        while (node.Ns == Ns.Word && node.Name is "sdt" or "sdtContent" or "customXml" && node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
