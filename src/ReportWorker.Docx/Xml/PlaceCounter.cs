namespace ReportWorker.Docx.Xml;

/// <summary>Numbers paragraphs, tables, rows and cells as a reader would count them, whatever controls are wrapped around them.</summary>
internal sealed class PlaceCounter
{
    private readonly Dictionary<PartNode, int[]> _counts = [];

    public void Number(PartNode node)
    {
        var kind = Kind(node);
        if (kind < 0)
        {
            return;
        }

        var place = node.Parent;
        while (place is not null && IsWrapper(place))
        {
            place = place.Parent;
        }

        if (place is not null)
        {
            node.Ordinal = ++CountsOf(place)[kind];
        }
    }

    private int[] CountsOf(PartNode place)
    {
        if (!_counts.TryGetValue(place, out var counts))
        {
            _counts.Add(place, counts = new int[4]);
        }

        return counts;
    }

    private static int Kind(PartNode node) => node.Ns != Ns.Word
        ? -1
        : node.Name switch
        {
            "p" => 0,
            "tbl" => 1,
            "tr" => 2,
            "tc" => 3,
            _ => -1,
        };

    private static bool IsWrapper(PartNode node) =>
        node.Is("sdt") || node.Is("sdtContent") || node.Is("customXml") || node.Is("ins") || node.Is("smartTag");
}
