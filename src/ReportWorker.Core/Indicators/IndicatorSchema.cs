using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>What figures look like to expressions, to check them without data.</summary>
public static class IndicatorSchema
{
    /// <summary>The fields of a unit without its figures.</summary>
    public static IReadOnlyDictionary<string, ModelSchema> UnitFields { get; } = new Dictionary<string, ModelSchema>
    {
        ["code"] = ModelSchema.Text,
        ["name"] = ModelSchema.Text,
        ["kind"] = ModelSchema.Text,
        ["level"] = ModelSchema.Text,
        ["order"] = ModelSchema.Number,
        ["email"] = ModelSchema.Text,
        ["issuer"] = ModelSchema.Text,
        ["place"] = ModelSchema.Text,
        ["symbol"] = ModelSchema.Text,
    };

    /// <summary>A narrative: its merged text and the parts it was merged from.</summary>
    public static ModelSchema Narrative { get; } = ModelSchema.Text.WithMembers(new Dictionary<string, ModelSchema>
    {
        ["parts"] = ModelSchema.ListOf(ModelSchema.Object(new Dictionary<string, ModelSchema>
        {
            ["unit"] = PlainUnit,
            ["text"] = ModelSchema.Text,
        })),
    });

    /// <summary>A period of the model.</summary>
    public static ModelSchema Period { get; } = ModelSchema.Object(new Dictionary<string, ModelSchema>
    {
        ["key"] = ModelSchema.Text,
        ["name"] = ModelSchema.Text,
        ["start_name"] = ModelSchema.Text,
        ["from"] = ModelSchema.Date,
        ["to"] = ModelSchema.Date,
        ["year"] = ModelSchema.Text,
        ["previous"] = ModelSchema.Text,
        ["last_year"] = ModelSchema.Text,
        ["year_to_date"] = ModelSchema.Text,
        ["months"] = ModelSchema.Number,
    });

    private static ModelSchema PlainUnit => ModelSchema.Text.WithMembers(UnitFields);

    /// <summary>A figure with its members; a number counts what the indicator says.</summary>
    public static ModelSchema Figure(Indicator indicator)
    {
        var value = indicator.Type switch
        {
            ValueType.Number => ModelSchema.Number.In(indicator.UnitOfMeasure),
            ValueType.Date => ModelSchema.Date,
            _ => ModelSchema.Text,
        };
        return value.WithMembers(new Dictionary<string, ModelSchema>
        {
            ["value"] = value,
            ["answered"] = ModelSchema.Number,
            ["expected"] = ModelSchema.Number,
            ["missing"] = ModelSchema.ListOf(PlainUnit),
            ["complete"] = ModelSchema.Boolean,
            ["unit"] = ModelSchema.Text,
            ["label"] = ModelSchema.Text,
        });
    }

    /// <summary>What formulas may read.</summary>
    internal static ModelSchema OfFormulas(IEnumerable<Indicator> indicators) => ModelSchema.Object(Figures(indicators));

    /// <summary>What rules and their messages may read.</summary>
    internal static ModelSchema OfRules(IReadOnlyCollection<Indicator> indicators) => ModelSchema.Object(
        Figures(indicators).Append(new("unit", PlainUnit)).Append(new("period", Period)));

    private static Dictionary<string, ModelSchema> Figures(IEnumerable<Indicator> indicators) =>
        indicators.ToDictionary(indicator => indicator.Code.Value, indicator => Figure(indicator));
}
