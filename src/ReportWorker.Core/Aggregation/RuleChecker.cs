using ReportWorker.Core.Indicators;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// Holds the rules of the catalogue against figures: a rule with a level against each unit of that level in the scope, that of a breakdown
/// against each unit that enters it, any other against the totals of the scope's unit. A rule with a missing figure is not judged.
/// </summary>
public static class RuleChecker
{
    private static readonly EvaluationContext Context = new()
    {
        Culture = VietnameseText.Culture,
        Filters = VietnameseFilters.Registry,
        MissingValues = MissingValues.Print("…"),
    };

    /// <summary>All rules that do not hold: in the order of the catalogue, then of the tree.</summary>
    /// <param name="scope">The figures of the report's unit.</param>
    /// <param name="names">What rules may read besides figures and <c>unit</c>, such as <c>period</c>.</param>
    public static IReadOnlyList<BrokenRule> Check(FigureSet scope, IReadOnlyDictionary<string, object?> names) =>
        [.. scope.Table.Catalogue.Rules.SelectMany(
            rule => UnitsOf(rule, scope), (rule, unit) => Judge(rule, unit, names)).OfType<BrokenRule>()];

    private static IEnumerable<FigureSet> UnitsOf(Rule rule, FigureSet scope) => rule switch
    {
        { EnteredWith: { } code } => InScope(scope).Where(place => scope.Table.IsAsked(place, code)).Select(scope.Table.Of),
        { Level: { } level } => InScope(scope).Where(place => scope.Table.Tree.Units[place].Level == level).Select(scope.Table.Of),
        _ => [scope],
    };

    private static IEnumerable<int> InScope(FigureSet scope) =>
        Enumerable.Range(scope.Place, scope.Table.Tree.EndOf(scope.Place) - scope.Place);

    private static BrokenRule? Judge(Rule rule, FigureSet unit, IReadOnlyDictionary<string, object?> names)
    {
        if (rule.Statement.Paths.Any(path => unit.Find(path.Segments[0]) is { Value: null }))
        {
            return null;
        }

        var root = unit.NamesWith(new Dictionary<string, object?>(names) { ["unit"] = unit });
        try
        {
            var holds = rule.Statement.Evaluate(new Scope(root, Context));
            return Values.Scalar(holds) is null || Values.IsTrue(holds)
                ? null
                : new BrokenRule(rule, unit, rule.Message.Render(new Scope(root, Context)));
        }
        catch (EvaluationException error)
        {
            // a rule that cannot be judged stands in the list like one that is broken: somebody has to look at it
            return new BrokenRule(rule, unit, Messages.RuleNotJudged(rule.Code, error.Error).ToString(VietnameseText.Culture));
        }
    }
}
