namespace ReportWorker.Core.Periods;

/// <summary>A day told from a month: so many months on, on such a day. A day that the month does not have is its last one.</summary>
/// <param name="Month">How many months after the month it is told from; negative before.</param>
/// <param name="Day">The day of the month, 1 to 31.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>As a day: the last one of any month.</summary>
    public const int LastDay = 31;

    /// <summary>The day told from the month that a day lies in.</summary>
    public DateOnly From(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths(Month);
        return month.AddDays(Math.Min(Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
    }
}
