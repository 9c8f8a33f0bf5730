using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.Documentation;

/// <summary>A Word file open before a person who types into it.</summary>
internal sealed class WordAtHand(string path)
{
    private static readonly XNamespace W = WordFile.Word;

    private readonly byte[] _bytes = File.ReadAllBytes(path);

    private XDocument Main { get; } = WordFile.Read(File.ReadAllBytes(path));

    private XElement Body => Main.Root!.Element(W + "body")!;

    /// <summary>Types another text over that of the paragraph that stands behind the one with the text.</summary>
    public void ReplaceBehind(string text, string with) => Type(Find(one => one == text).ElementsAfterSelf(W + "p").First(), with);

    /// <summary>Types another text over that of the paragraph that begins so.</summary>
    public void Replace(string beginning, string with) => Type(Find(one => one.StartsWith(beginning, StringComparison.Ordinal)), with);

    /// <summary>Deletes from the paragraph that begins so to the one before the last, and types lines in their place.</summary>
    public void ReplaceUpTo(string beginning, string last, IEnumerable<(string Text, string Style)> lines)
    {
        var from = Find(one => one.StartsWith(beginning, StringComparison.Ordinal));
        var end = Find(one => one == last);
        while (from.NextNode != end)
        {
            from.NextNode!.Remove();
        }

        from.ReplaceWith(lines.Select(line => Paragraph(line.Text, line.Style)));
    }

    /// <summary>Inserts a table below the paragraph with the text.</summary>
    public void InsertTable(string below, IReadOnlyList<string[]> rows)
    {
        var columns = rows[0].Length;
        var width = 9354 / columns;
        Find(one => one == below).AddAfterSelf(
            new XElement(
                W + "tbl",
                new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", width * columns), new XAttribute(W + "type", "dxa"))),
                new XElement(W + "tblGrid", Enumerable.Repeat(0, columns).Select(_ => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
                rows.Select((row, place) => new XElement(
                    W + "tr",
                    place == 0 ? new XElement(W + "trPr", new XElement(W + "tblHeader")) : null,
                    row.Select(cell => new XElement(
                        W + "tc",
                        new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"))),
                        Paragraph(cell, null)))))));
    }

    /// <summary>Saves as Word does: a chart that was deleted from the text is gone from the file.</summary>
    public void Save()
    {
        File.WriteAllBytes(path, WordFile.With(_bytes, Main));
        using var file = WordprocessingDocument.Open(path, isEditable: true);
        var main = file.MainDocumentPart!; // every Word file has one
        var text = Main.ToString(SaveOptions.DisableFormatting);
        main.DeleteParts(main.ChartParts.Where(chart => !text.Contains($"\"{main.GetIdOfPart(chart)}\"", StringComparison.Ordinal)).ToList());
    }

    private XElement Find(Func<string, bool> isIt) => Body.Elements(W + "p").Single(paragraph => isIt(TextOf(paragraph)));

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value));

    private static void Type(XElement paragraph, string text)
    {
        paragraph.Elements(W + "r").Remove();
        paragraph.Add(Run(text));
    }

    private static XElement Paragraph(string text, string? style) => new(
        W + "p",
        style is null ? null : new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style))),
        Run(text));

    private static XElement Run(string text) =>
        new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
