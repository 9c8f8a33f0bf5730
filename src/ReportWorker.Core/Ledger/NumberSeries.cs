using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>What is numbered in one row, whatever the report: a unit's documents of a kind in a term or a year.</summary>
/// <param name="Unit">The unit that issues them.</param>
/// <param name="Symbol">Their kind and whose they are: <c>BC/QU</c>.</param>
/// <param name="Term">The first day of the term, or the year.</param>
public sealed record NumberSeries(UnitCode Unit, string Symbol, string Term);
