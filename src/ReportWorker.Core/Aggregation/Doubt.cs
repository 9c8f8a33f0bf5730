using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Aggregation;

/// <summary>Something that a unit said and that somebody should look at: a warning, no error.</summary>
/// <param name="Place">The unit's place in the tree.</param>
/// <param name="Check">The check that found it.</param>
/// <param name="Message">What to tell people, in Vietnamese.</param>
/// <param name="Indicator">The indicator whose value it is; null for a text.</param>
/// <param name="Value">The value.</param>
public sealed record Doubt(int Place, string Check, string Message, Indicator? Indicator, decimal? Value);
