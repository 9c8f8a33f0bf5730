using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Aggregation;

/// <summary>An indicator that units enter, as a column of the dense arrays.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Asked">The places, among all that are asked, of the forms that ask for it.</param>
/// <param name="Forms">How many different forms those are.</param>
/// <param name="Periods">The periods they ask for it, in order.</param>
/// <param name="Weight">The column that it is weighted by; -1 where it is no average.</param>
internal sealed record FigureColumn(
    Indicator Indicator, IReadOnlyList<int> Asked, int Forms, IReadOnlyList<PeriodKey> Periods, int Weight)
{
    /// <summary>True when values stand as texts; numbers and days stand as decimals.</summary>
    public bool IsText => Indicator.Type == ValueType.Text;

    /// <summary>The columns of everything that the forms ask for, in the order of the catalogue.</summary>
    public static FigureColumn[] Of(Catalogue catalogue, IReadOnlyList<AskedForm> asked)
    {
        var asking = asked.SelectMany((form, place) => form.Form.Indicators.Select(indicator => (indicator.Code, place)))
            .ToLookup(pair => pair.Code, pair => pair.place);
        var indicators = catalogue.Indicators.Where(indicator => asking.Contains(indicator.Code)).ToList();
        return [.. indicators.Select(indicator => Of(
            indicator, [.. asking[indicator.Code].Distinct()], asked, indicators.FindIndex(weight => weight.Code == indicator.Weight)))];
    }

    private static FigureColumn Of(Indicator indicator, List<int> places, IReadOnlyList<AskedForm> asked, int weight) => new(
        indicator,
        places,
        places.Select(place => asked[place].Form.Code).Distinct().Count(),
        [.. places.Select(place => asked[place].Period).Distinct().Order()],
        weight);
}
