using ReportWorker.Core.Units;

namespace ReportWorker.Core.Indicators;

/// <summary>A planned value.</summary>
/// <param name="Unit">Whose plan.</param>
/// <param name="Indicator">For which quantity.</param>
/// <param name="Year">The calendar year it is for.</param>
/// <param name="Value">The value to be reached at the end of that year.</param>
public sealed record Target(UnitCode Unit, IndicatorCode Indicator, int Year, decimal Value);
