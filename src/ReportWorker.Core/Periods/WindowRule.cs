namespace ReportWorker.Core.Periods;

/// <summary>
/// Which days a period counts, told from its first and its last month. The nominal period stays what it is called. Weeks, days and ranges
/// always count the days that they name.
/// </summary>
/// <param name="From">The first day that counts, told from the period's first month.</param>
/// <param name="To">The last day that counts, told from the period's last month.</param>
public sealed record WindowRule(MonthDay From, MonthDay To)
{
    /// <summary>The days that the name says.</summary>
    public static WindowRule Calendar { get; } = new(new MonthDay(0, 1), new MonthDay(0, MonthDay.LastDay));

    /// <summary>
    /// From the 15th of the month before to the 14th of the last month, as Decree 09/2019/NĐ-CP, article 12, counts months, quarters,
    /// half-years and years.
    /// </summary>
    public static WindowRule Day15 { get; } = new(new MonthDay(-1, 15), new MonthDay(0, 14));

    /// <summary>The days that count for the period.</summary>
    public DataWindow WindowOf(PeriodKey period) =>
        period.Kind is PeriodKind.Week or PeriodKind.Day or PeriodKind.Range
            ? period.Calendar
            : new DataWindow(From.From(period.First), To.From(period.Last));
}
