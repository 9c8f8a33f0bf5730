using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportWorker.Docx.Tests.Support;

namespace ReportWorker.Docx.Tests.Charts;

/// <summary>A chart of a rendered document: what it shows, and what its workbook says.</summary>
internal sealed record ShownChart(XElement Root, IReadOnlyList<ShownSeries> Series, IReadOnlyList<string> Sheet)
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The charts in the order in which the body shows them.</summary>
    public static IReadOnlyList<ShownChart> AllOf(Rendered rendered)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(rendered.Bytes), isEditable: false);
        var main = document.MainDocumentPart!;
        return [.. XDocument.Parse(rendered.Xml()).Descendants(C + "chart").Select(c => From((ChartPart)main.GetPartById(c.Attributes().Single(a => a.Name.LocalName == "id").Value)))];
    }

    /// <summary>The series' numbers as the cache has them, gaps as a dash.</summary>
    public IEnumerable<string> Lines => Series.Select(s => $"{s.Title}: {string.Join(' ', s.Values)}");

    public IEnumerable<string> Labels => PointsOf(Root.Descendants(C + "cat").First());

    public string Title => string.Concat(Root.Descendants(C + "title").First().Descendants().Where(e => e.Name.LocalName == "t").Select(t => t.Value));

    public IEnumerable<XElement> All(string name) => Root.Descendants(C + name);

    private static ShownChart From(ChartPart part)
    {
        var root = XDocument.Load(part.GetStream()).Root!;
        var series = root.Descendants(C + "ser").OrderBy(s => (int)s.Element(C + "order")!.Attribute("val")!).Select(s => new ShownSeries(
            s, s.Element(C + "tx")?.Descendants(C + "v").Single().Value, [.. PointsOf(s.Element(C + "val")!)])).ToList();
        return new ShownChart(root, series, part.EmbeddedPackagePart is { } workbook ? SheetOf(workbook) : []);
    }

    private static IEnumerable<string> PointsOf(XElement owner)
    {
        var points = owner.Descendants(C + "pt").ToDictionary(p => (int)p.Attribute("idx")!, p => p.Value);
        return Enumerable.Range(0, (int)owner.Descendants(C + "ptCount").Single().Attribute("val")!).Select(i => points.GetValueOrDefault(i, "-"));
    }

    private static List<string> SheetOf(EmbeddedPackagePart workbook)
    {
        using var copy = new MemoryStream();
        workbook.GetStream().CopyTo(copy);
        return Rows(copy.ToArray());
    }

    /// <summary>The rows of a workbook that Excel's own schema has approved of, with a bar between the cells.</summary>
    public static List<string> Rows(byte[] workbook)
    {
        using var opened = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(opened).Select(e => e.Description).Should().BeEmpty();
        var rows = opened.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>();
        return [.. rows.Select(r => string.Join('|', r.Elements<Cell>().Select(c => $"{c.CellReference}={c.InnerText}")))];
    }
}

/// <summary>A series: its element, its title, its values.</summary>
internal sealed record ShownSeries(XElement Element, string? Title, IReadOnlyList<string> Values)
{
    /// <summary>The colours of the theme it uses, each once, with what changes them.</summary>
    public IEnumerable<string> Colors => Element.Descendants().Where(e => e.Name.LocalName == "schemeClr")
        .Select(e => e.Attribute("val")!.Value + string.Concat(e.Elements().Select(c => $" {c.Name.LocalName}{c.Attribute("val")!.Value}"))).Distinct();
}
