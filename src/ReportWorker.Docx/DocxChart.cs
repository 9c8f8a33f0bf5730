using System.Globalization;
using System.Xml;
using ReportWorker.Docx.Charts;
using ReportWorker.Docx.Editing;

namespace ReportWorker.Docx;

/// <summary>What a chart of a document shows.</summary>
/// <param name="Location">The part that it is.</param>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Entries">Its names, labels and values, series by series.</param>
public sealed record DocxChart(TemplateLocation Location, string Title, IReadOnlyList<ChartEntry> Entries)
{
    /// <summary>The charts of a document in the order in which it shows them; one that is damaged shows nothing.</summary>
    /// <exception cref="DocxTemplateException">The bytes are no document that may be opened.</exception>
    public static IReadOnlyList<DocxChart> ReadAll(ReadOnlyMemory<byte> document)
    {
        var opened = OpenedDocument.Open(document);
        return [.. ShownCharts.Of(opened).Select(part => Read(opened, part))];
    }

    private static DocxChart Read(OpenedDocument document, string part)
    {
        try
        {
            return ShownChartReader.Read(part, document.Package.Xml.GetValueOrDefault(part) ?? []);
        }
        catch (XmlException)
        {
            return new DocxChart(new TemplateLocation(part), "", []);
        }
    }
}

/// <summary>One thing that a chart says.</summary>
/// <param name="Key">Where in the chart, the same in every chart of its kind.</param>
/// <param name="Name">Where in a reader's terms: series and label.</param>
/// <param name="Text">What it says, as it is written.</param>
/// <param name="IsValue">True for a value, false for the name of a series and for a label.</param>
public sealed record ChartEntry(string Key, string Name, string Text, bool IsValue)
{
    /// <summary>What it says for comparisons: programs write one number in one way or another.</summary>
    public string Said => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("G12", CultureInfo.InvariantCulture)
        : Text.Trim();
}
