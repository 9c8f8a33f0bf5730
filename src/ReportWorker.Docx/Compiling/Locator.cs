using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Says in a reader's terms where an element stands.</summary>
internal static class Locator
{
    public static TemplateLocation Of(string part, PartNode node)
    {
        var paragraph = node.Is("p") ? node : node.Ancestor(n => n.Is("p"));
        var place = paragraph ?? node;
        var cell = place.Ancestor(IsBorder);
        if (cell?.Is("tc") != true)
        {
            var outer = cell is null ? null : Of(part, cell);
            return new TemplateLocation(part, Paragraph: paragraph?.Ordinal ?? 0, Within: outer);
        }

        var row = cell.Ancestor(n => n.Is("tr"));
        var table = cell.Ancestor(n => n.Is("tbl"));
        var around = table?.Ancestor(IsBorder);
        return new TemplateLocation(
            part, table?.Ordinal, row?.Ordinal, cell.Ordinal, paragraph?.Ordinal ?? 0, around is null ? null : Inside(part, around));
    }

    /// <summary>A cell and a text box have paragraphs of their own.</summary>
    private static bool IsBorder(PartNode node) => node.Is("tc") || node.Is("txbxContent");

    private static TemplateLocation Inside(string part, PartNode border) =>
        border.Is("tc") ? Of(part, border.Child("p") ?? border) : Of(part, border);
}
