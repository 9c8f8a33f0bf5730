using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Indicators;

/// <summary>Reads the entries of <c>outliers:</c>.</summary>
internal sealed class OutlierReader(IReadOnlyDictionary<string, Indicator> indicators, List<Problem> problems)
{
    private const decimal UsualThreshold = 3.5m; // of Iglewicz and Hoaglin
    private const int MostPeriods = 60;

    /// <summary>The check; null, with problems, when a part of it cannot be used.</summary>
    public OutlierCheck? Read(DefinitionMap map)
    {
        var code = map.TextRequired("code");
        map.RequireKey("indicators");
        var looked = map.Scalars("indicators").Select(ReadIndicator).OfType<Indicator>().ToList();
        var method = map.EnumerationRequired<OutlierMethod>("method");
        var threshold = map.Number("threshold", 0.1m, 1000) ?? UsualThreshold;
        var history = map.Integer("history", 2, MostPeriods) ?? 12;
        var atLeast = map.Integer("atLeast", 2, MostPeriods) ?? 4;
        map.RefuseOtherKeys();
        if (atLeast > history)
        {
            map.Refuse("atLeast", Messages.OutlierNeverJudged(atLeast, history));
        }

        return code is null || method is null ? null : new OutlierCheck(code, looked, method.Value, threshold, history, atLeast);
    }

    private Indicator? ReadIndicator(DefinitionScalar code)
    {
        var indicator = indicators.GetValueOrDefault(code.Value);
        if (indicator is { Formula: null, Type: ValueType.Number })
        {
            return indicator;
        }

        problems.Add(new Problem(
            indicator is null
                ? Messages.IndicatorUnknown(code.Value, Spelling.DidYouMean(code.Value, indicators.Keys))
                : Messages.OutlierNeedsNumber(code.Value),
            code.Place));
        return null;
    }
}
