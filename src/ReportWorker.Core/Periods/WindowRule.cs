namespace ReportWorker.Core.Periods;

/// <summary>Which days a period counts. The nominal period stays what it is called.</summary>
public enum WindowRule
{
    /// <summary>The days that the name says.</summary>
    Calendar,

    /// <summary>
    /// From the 15th of the month before to the 14th of the last month, as Decree 09/2019/NĐ-CP, article 12, counts months, quarters,
    /// half-years and years.
    /// </summary>
    Day15,
}

/// <summary>Applies window rules.</summary>
public static class WindowRules
{
    /// <summary>The days that count for the period. Weeks, days and ranges always count the days that they name.</summary>
    public static DataWindow WindowOf(this WindowRule rule, PeriodKey period) => rule switch
    {
        WindowRule.Calendar => period.Calendar,
        WindowRule.Day15 when period.Kind is PeriodKind.Week or PeriodKind.Day or PeriodKind.Range => period.Calendar,
        WindowRule.Day15 => new DataWindow(
            new DateOnly(period.First.Year, period.First.Month, 15).AddMonths(-1),
            new DateOnly(period.Last.Year, period.Last.Month, 14)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown window rule."),
    };
}
