using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Reads a table's own measures.</summary>
internal sealed class TableReader(PartTree tree, LayoutStyles styles)
{
    public LayoutTable Read(PartNode table, int section)
    {
        var properties = table.Child("tblPr");
        var width = properties?.Child("tblW");
        var rows = Within(table, "tr").ToList();
        return new LayoutTable(
            Locator.Of(tree.Name, table.SelfAndDescendants().FirstOrDefault(node => node.Is("p")) ?? table),
            [.. table.Child("tblGrid")?.Children.Where(node => node.Is("gridCol")).Select(node => tree.Number(node, "w"u8) ?? 0) ?? []],
            width is not null && tree.Attribute(width, "type"u8) == "dxa" ? tree.Number(width, "w"u8) : null,
            tree.Number(properties?.Child("tblInd"), "w"u8) ?? 0,
            HasBorders(properties, rows),
            [.. rows.Select(Row)],
            section,
            table.Ancestor(node => node.Is("tbl")) is not null);
    }

    private bool HasBorders(PartNode? properties, List<PartNode> rows) =>
        (tree.AnyBorder(properties?.Child("tblBorders")) ?? styles.HasBorders(tree.Value(properties?.Child("tblStyle"))))
        || rows.SelectMany(row => Within(row, "tc")).Any(cell => tree.AnyBorder(cell.Child("tcPr")?.Child("tcBorders")) == true);

    private LayoutRow Row(PartNode row)
    {
        var properties = row.Child("trPr");
        return new LayoutRow(tree.Switch(properties, "tblHeader"), tree.Switch(properties, "cantSplit"), Within(row, "tc").Count());
    }

    // Rows and cells may stand in content controls and the like; those of a nested table are its own.
    private static IEnumerable<PartNode> Within(PartNode node, string name) => node.Children.SelectMany(child =>
        child.Is(name) ? [child] : child.Is("tc") || child.Is("tbl") || child.Is("p") ? [] : Within(child, name));
}
