using System.Globalization;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Charts;

/// <summary>Makes the elements of a series that say what it shows: where it stands in the sheet, and a copy of that.</summary>
/// <param name="prefix">The prefix of the chart's namespace with its colon.</param>
internal sealed class SeriesMarkup(string prefix)
{
    /// <summary>The start tag with the numbers of the series.</summary>
    /// <param name="index">Its number for Word.</param>
    /// <param name="order">Its position among the series of the chart, from 0.</param>
    public string Begin(int index, int order) => $"<{prefix}ser>{Number("idx", index)}{Number("order", order)}";

    public string End => $"</{prefix}ser>";

    /// <summary>The name; nothing if it has none.</summary>
    public string Title(int series, string? title) =>
        title is null ? "" : Element("tx", Reference("str", Cells.NameOf(series), "", 1, Point(0, title)));

    /// <summary>The labels; one that is missing is left out.</summary>
    public string Labels(IReadOnlyList<string> labels) => Element("cat", Reference(
        "str", Cells.Labels(labels.Count), "", labels.Count, string.Concat(labels.Select((label, i) => label.Length == 0 ? "" : Point(i, label)))));

    /// <summary>The values; a gap is left out.</summary>
    public string Values(int series, ChartColumn column)
    {
        var points = column.Values.Select((value, i) => value is { } number ? Point(i, Cells.Number(number)) : "");
        var format = Element("formatCode", XmlText.Escape(column.Format));
        return Element("val", Reference("num", Cells.ValuesOf(series, column.Values.Count), format, column.Values.Count, string.Concat(points)));
    }

    /// <summary>The beginning of what is set for a single point.</summary>
    /// <param name="element">The name of the element with its prefix.</param>
    /// <param name="point">The number of the point.</param>
    public string BeginPoint(string element, int point) => $"<{element}>{Number("idx", point)}";

    private string Reference(string kind, string formula, string format, int count, string points) => Element(
        kind + "Ref", Element("f", formula) + Element(kind + "Cache", format + Number("ptCount", count) + points));

    private string Point(int index, string value) => string.Create(
        CultureInfo.InvariantCulture, $"<{prefix}pt idx=\"{index}\">{Element("v", XmlText.Escape(value))}</{prefix}pt>");

    private string Number(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"<{prefix}{name} val=\"{value}\"/>");

    private string Element(string name, string content) => $"<{prefix}{name}>{content}</{prefix}{name}>";
}
