using ReportWorker.Expressions;

namespace ReportWorker.Core.Indicators;

/// <summary>How a figure is printed.</summary>
/// <param name="Style">The form.</param>
/// <param name="Decimals">Places behind the comma, at most six.</param>
/// <param name="Zero">The words printed instead of zero, such as <c>không có</c>; null prints the number.</param>
/// <param name="HideZero">True when a zero prints as nothing; that is no gap.</param>
public sealed record ValueFormat(FormatStyle Style, int Decimals = 0, string? Zero = null, bool HideZero = false);

/// <summary>A quantity that units report, or a formula over others.</summary>
/// <param name="Code">Its code, the name that formulas and templates use.</param>
/// <param name="Label">What it is, in Vietnamese.</param>
/// <param name="UnitOfMeasure">What is counted, such as <c>đảng viên</c>.</param>
/// <param name="Kind">What kind of quantity.</param>
/// <param name="Type">What its values look like.</param>
/// <param name="OverUnits">How it adds up over units.</param>
/// <param name="OverTime">How it adds up over time.</param>
/// <param name="EnteredBy">The kinds of unit that enter it, narrowing its form's; null for all of them.</param>
/// <param name="Format">How it is printed.</param>
/// <param name="Formula">The formula of a <see cref="IndicatorKind.Formula"/>; null for all others.</param>
public sealed record Indicator(
    IndicatorCode Code,
    string Label,
    string UnitOfMeasure,
    IndicatorKind Kind,
    ValueType Type,
    OverUnits OverUnits,
    OverTime OverTime,
    IReadOnlySet<string>? EnteredBy,
    ValueFormat Format,
    Expression? Formula)
{
    /// <summary>What an average is weighted by; null for all others.</summary>
    public IndicatorCode? Weight { get; init; }

    /// <summary>
    /// What people also write behind a number for <see cref="UnitOfMeasure"/>, such as <c>đ/c</c> for <c>đảng viên</c>; empty when nothing
    /// is known.
    /// </summary>
    public IReadOnlyList<string> UnitAlso { get; init; } = [];

    /// <summary>The indicators that it is broken down into, which must add up to it; empty when there are none.</summary>
    public IReadOnlyList<IndicatorCode> Breakdown { get; init; } = [];

    /// <summary>What forms say below its label, in Vietnamese; null for the usual line about what to type.</summary>
    public string? Help { get; init; }

    /// <summary>True when units of this kind enter it, as far as the indicator itself says.</summary>
    public bool IsEnteredBy(string unitKind) => Formula is null && (EnteredBy is null || EnteredBy.Contains(unitKind));
}
