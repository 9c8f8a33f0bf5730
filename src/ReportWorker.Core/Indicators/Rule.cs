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

/// <summary>A statement over indicators that must hold; it is not judged where one of its figures is missing.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">Judged on every unit of this level; null: on the totals of the unit that a report is made for.</param>
/// <param name="Statement">The statement; null counts as not judged.</param>
/// <param name="Severity">How bad it is when broken.</param>
/// <param name="Message">What to tell people, a text template over the same names.</param>
public sealed record Rule(string Code, string? Level, Expression Statement, RuleSeverity Severity, TextTemplate Message);
