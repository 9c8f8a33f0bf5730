using ReportWorker.Core.Definitions;

namespace ReportWorker.Core.Indicators;

/// <summary>Whether the fields of an indicator fit each other.</summary>
internal static class IndicatorChecks
{
    private static readonly string[] AddingUp = ["overUnits", "overTime", "enteredBy", "weight", "breakdown"];

    public static void Check(Indicator indicator, DefinitionMap map)
    {
        CheckFormula(indicator, map);
        CheckAverage(indicator, map);
        if (indicator is { Kind: IndicatorKind.Flow or IndicatorKind.Flag or IndicatorKind.Formula, Type: not ValueType.Number })
        {
            map.Refuse("type", Messages.KindNeedsNumber(Word(indicator.Kind), Word(indicator.Type)));
        }
        else
        {
            CheckType(indicator, map);
        }
    }

    private static void CheckFormula(Indicator indicator, DefinitionMap map)
    {
        if (indicator.Kind != IndicatorKind.Formula)
        {
            if (map.Has("formula"))
            {
                map.Refuse("formula", Messages.FormulaNotAsked(Word(indicator.Kind)));
            }

            return;
        }

        map.RequireKey("formula");
        foreach (var key in AddingUp.Where(map.Has))
        {
            map.Refuse(key, Messages.FormulaAddsUpNothing(key));
        }
    }

    private static void CheckAverage(Indicator indicator, DefinitionMap map)
    {
        if (indicator.OverUnits != OverUnits.Average)
        {
            if (map.Has("weight"))
            {
                map.Refuse("weight", Messages.WeightNotAsked());
            }

            return;
        }

        map.RequireKey("weight");
        if (indicator.OverTime == OverTime.Sum)
        {
            map.Refuse("overTime", Messages.AverageNotSummed());
        }
    }

    private static void CheckType(Indicator indicator, DefinitionMap map)
    {
        var overUnitsFits = indicator.OverUnits switch
        {
            OverUnits.Sum or OverUnits.Count or OverUnits.Average => indicator.Type == ValueType.Number,
            OverUnits.Min or OverUnits.Max => indicator.Type != ValueType.Text,
            _ => true,
        };
        if (!overUnitsFits)
        {
            map.Refuse("overUnits", Messages.AddsUpMismatch("overUnits", Word(indicator.OverUnits), Word(indicator.Type)));
        }

        if (indicator.OverTime == OverTime.Sum && indicator.Type != ValueType.Number)
        {
            map.Refuse("overTime", Messages.AddsUpMismatch("overTime", Word(indicator.OverTime), Word(indicator.Type)));
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum =>
        EnumerationWords.For(value);
}
