using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Charts.ChartFile;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Charts from data.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Charts =>
    [
        Provocation.Of("NoChartHere", FromBody(ScalarTests.Drawing("{{ chart c }}"))),
        Provocation.Of("ChartKindNotSupported", From(Drawing("{{ chart c }}"), Chart($"<c:areaChart>{Bar(0, "A")}</c:areaChart>"))),
        Provocation.Of("ChartWorkbookNotSupported", From(Drawing("{{ chart c }}"), Chart(Bars(Bar(0, "A"))), "word/embeddings/sheet.xlsb")),
        Provocation.Of("ChartHasNoSeries", From(Drawing("{{ chart c }}"), Chart(Bars()))),
        OfChart("NotAChart", 5m),
        OfChart("EmptyChart", Shown([])),
        OfChart("TooManyPoints", Shown([.. Enumerable.Repeat("x", 32_001)])),
        OfChart("TooManySeries", Shown(["x"], [.. Enumerable.Repeat<object>(new { values = new[] { 1m } }, 256)])),
        OfChart("PieHasOneSeries", Shown(["x"], new { values = new[] { 1m } }, new { values = new[] { 2m } }), Pie(Slices("A", 2))),
        OfChart("ChartLengths", Shown(["x", "y"], new { values = new[] { 1m } })),
        OfChart("ChartValueNotANumber", Shown(["x"], new { values = new[] { "một" } })),
    ];

    private static Provocation OfChart(string id, object value, string? plot = null) => Provocation.OfData(
        id, From(Drawing("{{ chart c }}"), Chart(plot ?? Bars(Bar(0, "A")))), Model.Of(new { c = value }));

    private static object Shown(string[] categories, params object[] series) =>
        new { categories, series = series.Length > 0 ? series : [new { values = categories.Select(_ => 1m) }] };
}
