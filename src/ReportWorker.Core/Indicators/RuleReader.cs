using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>Reads the entries of <c>rules:</c>.</summary>
internal sealed class RuleReader(IReadOnlyDictionary<string, Indicator> indicators, List<Problem> problems)
{
    private readonly ModelSchema _schema = IndicatorSchema.OfRules([.. indicators.Values]);
    private readonly Dictionary<string, Place> _codes = [];

    /// <summary>The rule; null, with problems, when a part of it cannot be used.</summary>
    public Rule? Read(DefinitionMap map)
    {
        var code = map.TextRequired("code");
        if (code is not null && !_codes.TryAdd(code, map.PlaceOf("code")))
        {
            map.Refuse("code", Messages.CodeTwice(code, _codes[code].File, _codes[code].Row ?? 0));
        }

        var level = map.Text("level");
        map.RequireKey("statement");
        map.RequireKey("message");
        var statement = map.Expression("statement");
        var severity = map.EnumerationRequired<RuleSeverity>("severity");
        var message = map.Template("message", TextEscape.None);
        map.RefuseOtherKeys();
        if (statement is null || message is null)
        {
            return null;
        }

        Check(map, statement, message);
        return code is null || severity is null ? null : new Rule(code, level, statement, severity.Value, message);
    }

    private void Check(DefinitionMap map, Expression statement, TextTemplate message)
    {
        var errors = statement.Check(new SchemaScope(_schema, VietnameseFilters.Registry), out var result);
        map.RefuseAll("statement", statement.Source, errors);
        if (errors.Count == 0 && result.Kind is not (ModelKind.Boolean or ModelKind.Any))
        {
            problems.Add(new Problem(Messages.RuleNotAStatement(statement.Source), map.PlaceOf("statement")));
        }

        map.RefuseAll("message", message.Source, message.Check(_schema, VietnameseFilters.Registry));
    }
}
