using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Reports;

/// <summary>Which indicators a report knows: those its forms ask for, and every formula that can be computed from them.</summary>
internal static class ReportIndicators
{
    public static IReadOnlyList<Indicator> Of(Catalogue catalogue, IEnumerable<Form> forms)
    {
        var known = forms.SelectMany(form => form.Indicators).Select(indicator => indicator.Code.Value).ToHashSet();

        // The catalogue lists each formula behind what it reads, so one pass finds formulas over formulas too.
        return [.. catalogue.Indicators.Where(indicator =>
            indicator.Formula is null
                ? known.Contains(indicator.Code.Value)
                : indicator.Formula.Paths.All(path => known.Contains(path.Segments[0])) && known.Add(indicator.Code.Value))];
    }
}
