using ReportWorker.Docx.Layout;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures the tables: that of the head and of the signature, and those with figures.</summary>
internal sealed class TableCheck(DocumentZones zones, DeviationList list)
{
    private const int TwipTolerance = 20;

    public void Run()
    {
        CheckFrame("head", Messages.HeadTable(), zones.Head);
        CheckFrame("signature", Messages.SignatureTable(), zones.Foot);
        if (zones.Foot is { } foot)
        {
            CheckWhole(foot);
        }

        foreach (var table in zones.Layout.Tables.Where(table => !table.IsNested))
        {
            CheckTable(table);
        }
    }

    private void CheckFrame(string component, Message label, LayoutTable? table)
    {
        if (table is null)
        {
            list.Missing(component, label);
            return;
        }

        if (table.Columns.Count != 2)
        {
            list.Add(component, ProfileMeasure.Columns, label, Messages.Quantity(table.Columns.Count, ""), Messages.Quantity(2, ""), Place(table));
        }

        if (table.HasBorders)
        {
            list.Add(component, ProfileMeasure.Borders, label, Quantities.Text(true), Quantities.Text(false), Place(table));
        }
    }

    // The row stays whole, and everything down from the last words of the text stays with it.
    private void CheckWhole(LayoutTable foot)
    {
        if (!foot.Rows.All(row => row.CannotSplit))
        {
            list.Add("signature", ProfileMeasure.Whole, Messages.SignatureTable(), Quantities.Text(false), Quantities.Text(true), Place(foot));
        }

        var above = zones.Texts.Take(zones.FootStart).Reverse().Where(text => !text.Vanishes).ToList();
        var chain = above.TakeWhile(text => text.IsBlank).Concat(above.SkipWhile(text => text.IsBlank).Take(1));
        if (chain.FirstOrDefault(text => !text.Paragraph.Shape.KeepNext) is { } loose)
        {
            list.Add(
                "signature", ProfileMeasure.WithText, Messages.SignatureTable(), Quantities.Text(false), Quantities.Text(true), loose.Paragraph.Location.ToMessage());
        }
    }

    private void CheckTable(LayoutTable table)
    {
        var room = zones.Layout.Sections[table.Section].TextWidth;
        if (table.TakenWidth + Math.Max(0, table.Indent) > room + TwipTolerance)
        {
            list.Add(
                "table",
                ProfileMeasure.Width,
                Messages.Table(),
                Messages.Quantity(Quantities.Millimetres(table.TakenWidth + Math.Max(0, table.Indent)), " mm"),
                Messages.QuantityMost(Quantities.Millimetres(room), " mm"),
                Place(table));
        }

        if (table != zones.Head && table != zones.Foot && table is { HasBorders: true, Rows: [{ IsHeader: false }, _, ..] })
        {
            list.Add("table", ProfileMeasure.HeaderRow, Messages.Table(), Quantities.Text(false), Quantities.Text(true), Place(table));
        }
    }

    private static Message Place(LayoutTable table) => table.Location.ToMessage();
}
