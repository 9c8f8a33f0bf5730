using System.Globalization;
using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>Reads and writes the relationships of charts.</summary>
internal static class ChartLinks
{
    /// <summary>The relationships of a chart's part.</summary>
    /// <exception cref="System.Xml.XmlException">They are not well-formed.</exception>
    public static IReadOnlyList<ChartLink> Read(Package package, ContentTypes types, PartTree chart)
    {
        var name = Relationships.PartOf(chart.Name);
        if (!package.Xml.TryGetValue(name, out var content))
        {
            return [];
        }

        var tree = PartParser.Parse(name, content, int.MaxValue);
        var workbook = chart.Root.ChartChild("externalData") is { } data ? chart.Attribute(data, "id"u8) : null;
        return [.. tree.Root.Children.Where(c => c.Name == "Relationship").Select(c => Read(tree, c, chart.Name, workbook, types))];
    }

    /// <summary>The part of relationships with these targets.</summary>
    public static byte[] Write(IEnumerable<(ChartLink Link, string Target)> links)
    {
        var text = new StringBuilder(XmlText.Declaration)
            .Append($"<Relationships xmlns=\"{Relationships.PackageNamespace}\">");
        foreach (var (link, target) in links)
        {
            var mode = link.IsExternal ? " TargetMode=\"External\"" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"{XmlText.Escape(link.Id)}\" Type=\"{XmlText.Escape(link.Type)}\" Target=\"{XmlText.Escape(target)}\"{mode}/>");
        }

        return Encoding.UTF8.GetBytes(text.Append("</Relationships>").ToString());
    }

    private static ChartLink Read(PartTree tree, PartNode node, string chart, string? workbook, ContentTypes types)
    {
        var id = tree.Attribute(node, "Id"u8) ?? "";
        var type = tree.Attribute(node, "Type"u8) ?? "";
        var target = tree.Attribute(node, "Target"u8) ?? "";
        if (tree.Attribute(node, "TargetMode"u8) == "External")
        {
            return new ChartLink(id, type, target, IsExternal: true, ChartLinkUse.Shared, "");
        }

        var use = id == workbook ? ChartLinkUse.Workbook
            : type[(type.LastIndexOf('/') + 1)..] is "chartStyle" or "chartColorStyle" ? ChartLinkUse.Copied
            : ChartLinkUse.Shared;
        var part = Relationships.Resolve(chart, target);
        return new ChartLink(id, type, part, IsExternal: false, use, types.Of(part));
    }
}
