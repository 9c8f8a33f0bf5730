using ReportWorker.Core.Definitions;

namespace ReportWorker.Core.Indicators;

/// <summary>Checks the indicators that others name as their weight or as their parts.</summary>
internal static class IndicatorReferences
{
    public static void Check(Dictionary<string, Indicator> indicators, Dictionary<string, DefinitionMap> sources)
    {
        foreach (var (code, indicator) in indicators)
        {
            var source = sources[code];
            if (indicator.Weight is { } weight && Find(weight, "weight") is { } found && !IsWeight(found))
            {
                source.Refuse("weight", Messages.WeightNotSummed(found.Code.Value));
            }

            foreach (var part in indicator.Breakdown)
            {
                if (Find(part, "breakdown") is { } known && !IsPart(known, indicator))
                {
                    source.Refuse("breakdown", Messages.PartDoesNotFit(part.Value, code));
                }
            }

            Indicator? Find(IndicatorCode named, string key)
            {
                if (indicators.GetValueOrDefault(named.Value) is not { } other)
                {
                    source.Refuse(key, Messages.IndicatorUnknown(named.Value, Spelling.DidYouMean(named.Value, indicators.Keys)));
                    return null;
                }

                return other;
            }
        }
    }

    private static bool IsWeight(Indicator weight) => weight is { OverUnits: OverUnits.Sum, Type: ValueType.Number };

    // What adds up in another way, or counts something else, cannot add up to the whole.
    private static bool IsPart(Indicator part, Indicator whole) =>
        part.Code != whole.Code
        && part is { Formula: null, Type: ValueType.Number }
        && part.UnitOfMeasure == whole.UnitOfMeasure
        && part.OverUnits == whole.OverUnits
        && part.OverTime == whole.OverTime;
}
