using System.Globalization;
using System.Text;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Charts;

/// <summary>
/// Reads what a chart shows from a value of the model: an object with <c>categories</c> (texts, numbers or days) and <c>series</c>, each an
/// object with <c>values</c> and, if it is to be called otherwise than in the template, a <c>name</c>.
/// </summary>
internal sealed class ChartDataReader
{
    /// <summary>As many as Excel shows in one chart.</summary>
    private const int MostSeries = 255;

    /// <summary>As many as Excel shows in one series.</summary>
    private const int MostPoints = 32_000;

    private readonly CultureInfo _culture;
    private int _dropped;

    private ChartDataReader(CultureInfo culture) => _culture = culture;

    /// <summary>Reads the value.</summary>
    /// <param name="value">The value, not null.</param>
    /// <param name="culture">In which numbers and days are printed as labels.</param>
    /// <exception cref="FilterException">It is nothing that a chart can show; says why.</exception>
    public static ChartData Read(object value, CultureInfo culture) => new ChartDataReader(culture).Data(value);

    private ChartData Data(object value)
    {
        if (!Values.TryGetMember(value, "categories", out var labels) || !Values.TryGetMember(value, "series", out var rows))
        {
            throw new FilterException(Messages.NotAChart());
        }

        var categories = (Values.ToList(labels) ?? []).Select(label => Text(label) ?? "").ToList();
        var series = Values.ToList(rows) ?? [];
        if (categories.Count == 0 || series.Count == 0)
        {
            throw new FilterException(Messages.EmptyChart());
        }

        if (categories.Count > MostPoints)
        {
            throw new FilterException(Messages.TooManyPoints(categories.Count, MostPoints));
        }

        if (series.Count > MostSeries)
        {
            throw new FilterException(Messages.TooManySeries(series.Count, MostSeries));
        }

        return new ChartData(categories, [.. series.Select((row, i) => Series(row, i + 1, categories))], _dropped);
    }

    private ChartSeries Series(object? row, int number, List<string> categories)
    {
        if (!Values.TryGetMember(row, "values", out var member))
        {
            throw new FilterException(Messages.NotAChart());
        }

        var values = Values.ToList(member) ?? [];
        if (values.Count != categories.Count)
        {
            throw new FilterException(Messages.ChartLengths(number, values.Count, categories.Count));
        }

        var name = Values.TryGetMember(row, "name", out var given) ? Text(given) : null;
        return new ChartSeries(name, [.. values.Select((value, i) => Number(value, number, categories[i]))]);
    }

    private static decimal? Number(object? value, int series, string category) => Values.Scalar(value) switch
    {
        null => null,
        decimal number => number,
        _ => throw new FilterException(Messages.ChartValueNotANumber(series, category)),
    };

    /// <summary>A label or a name, in one line; null when it is missing.</summary>
    private string? Text(object? value)
    {
        if (value is null || Values.ToText(value, _culture) is not { Length: > 0 } text)
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        var rest = text.ReplaceLineEndings(" ").AsSpan();
        while (!rest.IsEmpty)
        {
            var isRune = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isRune && XmlText.IsAllowed(rune))
            {
                clean.Append(rest[..length]);
            }
            else
            {
                _dropped++;
            }

            rest = rest[length..];
        }

        return clean.ToString();
    }
}
