using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// A rule that does not hold for a unit. As a value of the model it prints its message and has the members <c>rule</c>,
/// <c>severity</c>, <c>message</c>, <c>unit</c>.
/// </summary>
public sealed class BrokenRule : IModelValue
{
    internal BrokenRule(Rule rule, FigureSet unit, string message) => (Rule, Figures, Message) = (rule, unit, message);

    /// <summary>Which rule.</summary>
    public Rule Rule { get; }

    /// <summary>For which unit.</summary>
    public Unit Unit => Figures.Unit;

    /// <summary>The figures that break it.</summary>
    public FigureSet Figures { get; }

    /// <summary>The figures of the unit that the rule reads, each once.</summary>
    public IReadOnlyList<Figure> Values =>
        [.. Rule.Statement.Paths.Select(path => path.Segments[0]).Distinct().Select(Figures.Find).OfType<Figure>()];

    /// <summary>What to tell people, in Vietnamese.</summary>
    public string Message { get; }

    /// <inheritdoc />
    object? IModelValue.Scalar => Message;

    /// <inheritdoc />
    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "rule" => Rule.Code,
            "severity" => EnumerationWords.For(Rule.Severity),
            "message" => Message,
            "unit" => Figures,
            _ => null,
        };
        return value is not null;
    }

    /// <inheritdoc />
    string? IModelValue.ToText(CultureInfo culture) => null;
}
