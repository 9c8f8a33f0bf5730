using ReportWorker.Core.Definitions;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>Checks what formulas read and puts each behind it.</summary>
internal sealed class FormulaOrder(Dictionary<string, Indicator> indicators, Dictionary<string, DefinitionMap> sources)
{
    private readonly List<Indicator> _sorted = [];
    private readonly HashSet<string> _done = [];
    private readonly List<string> _path = [];

    /// <summary>All indicators in an order in which each formula stands behind what it reads; otherwise in the order of the files.</summary>
    public IReadOnlyList<Indicator> Sort()
    {
        var schema = IndicatorSchema.OfFormulas(indicators.Values);
        foreach (var indicator in indicators.Values)
        {
            Check(indicator, schema);
        }

        foreach (var code in indicators.Keys)
        {
            Visit(code);
        }

        return _sorted;
    }

    private void Check(Indicator indicator, ModelSchema schema)
    {
        if (indicator.Formula is not { } formula)
        {
            return;
        }

        var source = sources[indicator.Code.Value];
        var errors = formula.Check(new SchemaScope(schema, FilterRegistry.Standard), out var result);
        source.RefuseAll("formula", formula.Source, errors);
        if (errors.Count == 0 && result.Kind is not (ModelKind.Number or ModelKind.Any))
        {
            source.Refuse("formula", Messages.FormulaNotANumber(formula.Source));
        }

        if (errors.Count == 0 && WhyNotIn(indicator.UnitOfMeasure, result) is { } wrong)
        {
            source.Refuse("unit", wrong);
        }
    }

    // What was multiplied or divided by a number may have a unit of its own: a mean is in đồng chí/tháng, an amount in nghìn đồng.
    private static Message? WhyNotIn(string unit, ModelSchema result) => result switch
    {
        { UnitOfMeasure: { } counted, IsScaled: false } when !Same(counted, unit) => Messages.FormulaUnitMismatch(counted, unit),
        { RatioOf: { } counted } when Same(counted, unit) => Messages.FormulaIsRatio(unit),
        _ => null,
    };

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Deep chains of formulas are short; a cycle ends the descent.
    private void Visit(string code)
    {
        var at = _path.IndexOf(code);
        if (at >= 0)
        {
            var cycle = string.Join(" → ", _path[at..].Append(code));
            sources[code].Refuse("formula", Messages.FormulaCycle(cycle));
            return;
        }

        if (!indicators.TryGetValue(code, out var indicator) || _done.Contains(code))
        {
            return;
        }

        _path.Add(code);
        foreach (var path in indicator.Formula?.Paths ?? [])
        {
            Visit(path.Segments[0]);
        }

        _path.RemoveAt(_path.Count - 1);
        if (_done.Add(code))
        {
            _sorted.Add(indicator);
        }
    }
}
