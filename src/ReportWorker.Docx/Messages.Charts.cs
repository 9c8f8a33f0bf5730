using ReportWorker.Expressions;

namespace ReportWorker.Docx;

internal static partial class Messages
{
    public static Message NoChartHere() => Text(nameof(NoChartHere));

    public static Message ChartKindNotSupported(string kind) => Text(nameof(ChartKindNotSupported), kind);

    public static Message ChartWorkbookNotSupported(string part) => Text(nameof(ChartWorkbookNotSupported), part);

    public static Message ChartHasNoSeries() => Text(nameof(ChartHasNoSeries));

    public static Message NotAChart() => Text(nameof(NotAChart));

    public static Message EmptyChart() => Text(nameof(EmptyChart));

    public static Message TooManyPoints(int found, int limit) => Text(nameof(TooManyPoints), found, limit);

    public static Message TooManySeries(int found, int limit) => Text(nameof(TooManySeries), found, limit);

    public static Message PieHasOneSeries(int found) => Text(nameof(PieHasOneSeries), found);

    public static Message ChartLengths(int series, int values, int categories) => Text(nameof(ChartLengths), series, values, categories);

    public static Message ChartValueNotANumber(int series, string category) => Text(nameof(ChartValueNotANumber), series, category);
}
