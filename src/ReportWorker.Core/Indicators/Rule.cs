using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>How bad a broken rule is.</summary>
public enum RuleSeverity
{
    /// <summary>Stands against release.</summary>
    Error,

    /// <summary>Is said, and no more.</summary>
    Warning,
}

/// <summary>A statement over indicators that must hold. A rule with a missing figure is not judged.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">The level on whose units it is judged, each by its own figures; null for the totals of a report's unit.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Severity">How bad it is when broken.</param>
/// <param name="Message">What to tell people, a text template over the same names.</param>
public sealed record Rule(string Code, string? Level, Expression Statement, RuleSeverity Severity, TextTemplate Message)
{
    /// <summary>The indicator on whose units it is judged, each by its own figures; null where the level says it.</summary>
    public IndicatorCode? EnteredWith { get; init; }
}
