using ReportWorker.Core.Indicators;
using ReportWorker.Core.Reports;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Reports;

/// <summary>What a report's figures come from: each form with its indicators, each formula with what it reads, each rule with what it holds together.</summary>
internal sealed class DependencyTree(ReportDefinition report, Catalogue catalogue)
{
    private readonly HashSet<string> _asked = [.. report.Forms.SelectMany(form => form.Indicators).Select(indicator => indicator.Code.Value)];

    /// <summary>The formulas that can be computed from the report's forms.</summary>
    public IReadOnlyList<Indicator> Formulas => [.. catalogue.Indicators.Where(indicator => indicator.Formula is not null && IsKnown(indicator))];

    /// <summary>The rules that read nothing else than the report's figures.</summary>
    public IReadOnlyList<Rule> Rules => [.. catalogue.Rules.Where(rule => Reads(rule.Statement).Any() && Reads(rule.Statement).All(IsKnown))];

    /// <summary>The codes that an expression reads.</summary>
    public IEnumerable<string> CodesIn(Expression expression) => Reads(expression).Select(indicator => indicator.Code.Value);

    /// <summary>The whole as indented lines.</summary>
    public IEnumerable<string> Lines() => report.Forms.SelectMany(Form).Concat(Formulas.SelectMany(formula => Figure(formula, ""))).Concat(Rules.Select(Rule));

    private static IEnumerable<string> Form(Form form) =>
    [
        $"{form.Code}: {form.Label}",
        .. form.Indicators.Select(indicator => $"  {indicator.Code}: {indicator.Label} ({Way(indicator)})"),
        .. form.Narratives.Select(section => $"  {section.Code}: {section.Label}"),
    ];

    private IEnumerable<string> Figure(Indicator indicator, string indent) => indicator.Formula is { } formula
        ? [$"{indent}{indicator.Code} = {formula.Source}: {indicator.Label}", .. Reads(formula).SelectMany(read => Figure(read, indent + "  "))]
        : [$"{indent}{indicator.Code} ({string.Join(", ", report.Forms.Where(form => form.Indicators.Contains(indicator)).Select(form => form.Code))})"];

    private static string Rule(Rule rule) => $"{rule.Code} ({Word(rule.Severity)}): {rule.Statement.Source}";

    private static string Way(Indicator indicator) => $"{Word(indicator.OverUnits)}, {Word(indicator.OverTime)}";

    private bool IsKnown(Indicator indicator) =>
        indicator.Formula is { } formula ? Reads(formula).All(IsKnown) : _asked.Contains(indicator.Code.Value);

    private IEnumerable<Indicator> Reads(Expression expression) =>
        expression.Paths.Select(path => catalogue.FindIndicator(path.Segments[0])).OfType<Indicator>().Distinct();

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
