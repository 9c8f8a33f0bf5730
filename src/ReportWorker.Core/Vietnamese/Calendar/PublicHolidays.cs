namespace ReportWorker.Core.Vietnamese.Calendar;

/// <summary>
/// The public holidays that rules alone determine: Labour Code 2019, articles 111(3) and 112; Resolution 28/2026/QH16, article 2. Where the
/// Prime Minister chooses each year, the usual choice is taken: Tết from the last day of the old year, and beside National Day the day
/// before, or the day after where that one is a weekend. What a decision says otherwise stands in the file of exceptions.
/// </summary>
public static class PublicHolidays
{
    private const int DaysOfTet = 5;
    private const int FirstCultureDay = 2026;

    /// <summary>The holidays of a common year, by day, those in place of weekends among them.</summary>
    public static IReadOnlyDictionary<DateOnly, Holiday> Of(int year)
    {
        var days = new Dictionary<DateOnly, Holiday> { [new DateOnly(year, 1, 1)] = Holiday.NewYear };
        var tet = LunarCalendar.NewYear(year);
        for (var i = 0; i < DaysOfTet; i++)
        {
            days[tet.AddDays(i - 1)] = Holiday.LunarNewYear;
        }

        days[LunarCalendar.DayOf(year, 3, 10)] = Holiday.HungKings;
        days[new DateOnly(year, 4, 30)] = Holiday.Victory;
        days[new DateOnly(year, 5, 1)] = Holiday.Labour;
        var before = new DateOnly(year, 9, 1);
        days[IsWeekend(before) ? new DateOnly(year, 9, 3) : before] = Holiday.National;
        days[new DateOnly(year, 9, 2)] = Holiday.National;
        var all = new Dictionary<DateOnly, Holiday>(days);
        foreach (var day in days.Keys.Where(IsWeekend).Order())
        {
            var instead = day.AddDays(1);
            while (IsWeekend(instead) || all.ContainsKey(instead))
            {
                instead = instead.AddDays(1);
            }

            all.Add(instead, Holiday.Substitute);
        }

        if (year >= FirstCultureDay)
        {
            all.TryAdd(new DateOnly(year, 11, 24), Holiday.Culture); // not one of those that article 111(3) gives another day for
        }

        return all;
    }

    /// <summary>True on Saturdays and Sundays.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
