using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Aggregation;

/// <summary>An indicator that units enter, as a column of the dense arrays.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Forms">The forms that ask for it.</param>
/// <param name="Periods">The periods they ask for it, in order.</param>
internal sealed record FigureColumn(Indicator Indicator, IReadOnlyList<Form> Forms, IReadOnlyList<PeriodKey> Periods)
{
    /// <summary>True when values stand as texts; numbers and days stand as decimals.</summary>
    public bool IsText => Indicator.Type == ValueType.Text;

    /// <summary>The columns of everything that the forms ask for, in the order of the catalogue.</summary>
    public static FigureColumn[] Of(Catalogue catalogue, IReadOnlyList<Form> forms, IReadOnlyList<PeriodKey> periods)
    {
        var asking = forms.SelectMany(form => form.Indicators, (form, indicator) => (form, indicator.Code)).ToLookup(p => p.Code, p => p.form);
        return [.. catalogue.Indicators
            .Where(indicator => asking.Contains(indicator.Code))
            .Select(indicator => Of(indicator, [.. asking[indicator.Code].Distinct()], periods))];
    }

    /// <summary>True when a unit that stands in the window has to answer.</summary>
    public bool IsOwedBy(Units.Unit unit) => Indicator.IsEnteredBy(unit.Kind) && Forms.Any(form => form.IsOwedBy(unit));

    private static FigureColumn Of(Indicator indicator, List<Form> forms, IReadOnlyList<PeriodKey> periods) =>
        new(indicator, forms, [.. periods.Where(period => forms.Exists(form => form.Period == period.Kind)).Order()]);
}
