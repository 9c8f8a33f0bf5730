namespace ReportWorker.Core.Periods;

/// <summary>By which day an answer must be there: a day of a month, or so many days after the last day that counts.</summary>
/// <param name="Day">The day, told from the period's last month; null where the days after the window say it.</param>
/// <param name="DaysAfter">How many days after the window's last day; not used where <paramref name="Day"/> says it.</param>
public sealed record DeadlineRule(MonthDay? Day, int DaysAfter)
{
    /// <summary>The last day on which an answer is on time.</summary>
    public DateOnly Of(PeriodKey period, DataWindow window) => Day?.From(period.Last) ?? window.To.AddDays(DaysAfter);
}
