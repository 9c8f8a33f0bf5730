using System.Globalization;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Vietnamese;

public sealed class LunarCalendarTests
{
    // New Year, how many days the month before it has, the anniversary of the Hùng Kings.
    [Theory]
    [InlineData("2024-02-10", 30, "2024-04-18")]
    [InlineData("2025-01-29", 29, "2025-04-07")]
    [InlineData("2026-02-17", 29, "2026-04-26")]
    [InlineData("2027-02-06", 29, "2027-04-16")]
    [InlineData("2028-01-26", 29, "2028-04-04")]
    [InlineData("2029-02-13", 29, "2029-04-23")]
    [InlineData("2030-02-02", 29, "2030-04-12")]
    [InlineData("2031-01-23", 29, "2031-04-01")]
    [InlineData("2032-02-11", 29, "2032-04-19")]
    [InlineData("2033-01-31", 30, "2033-04-09")]
    [InlineData("2034-02-19", 30, "2034-04-28")]
    [InlineData("2035-02-08", 30, "2035-04-17")]
    [InlineData("2036-01-28", 30, "2036-04-06")]
    [InlineData("2037-02-15", 30, "2037-04-24")]
    [InlineData("2038-02-04", 30, "2038-04-13")]
    [InlineData("2039-01-24", 29, "2039-04-03")]
    [InlineData("2040-02-12", 29, "2040-04-20")]
    public void Days_are_those_of_the_published_table(string newYear, int lastMonth, string hungKings)
    {
        var day = Day(newYear);

        LunarCalendar.NewYear(day.Year).Should().Be(day);
        (day.DayNumber - LunarCalendar.DayOf(day.Year - 1, 12, 1).DayNumber).Should().Be(lastMonth);
        LunarCalendar.DayOf(day.Year, 3, 10).Should().Be(Day(hungKings));
    }

    // Years in which the calendar at UTC+8 has another day, and some of the last century.
    [Theory]
    [InlineData("1985-01-21")]
    [InlineData("2007-02-17")]
    [InlineData("2020-01-25")]
    [InlineData("2021-02-12")]
    [InlineData("2022-02-01")]
    [InlineData("2023-01-22")]
    public void New_Year_is_that_of_the_zone(string newYear) => LunarCalendar.NewYear(Day(newYear).Year).Should().Be(Day(newYear));

    [Fact]
    public void A_month_has_29_or_30_days_and_a_year_12_or_13_months()
    {
        for (var year = 1990; year < 2100; year++)
        {
            var days = LunarCalendar.NewYear(year + 1).DayNumber - LunarCalendar.NewYear(year).DayNumber;
            days.Should().Match(length => (length >= 353 && length <= 355) || (length >= 383 && length <= 385));
            for (var month = 1; month < 12; month++)
            {
                var length = LunarCalendar.DayOf(year, month + 1, 1).DayNumber - LunarCalendar.DayOf(year, month, 1).DayNumber;
                length.Should().Match(one => one == 29 || one == 30 || (one >= 58 && one <= 60), $"of month {month} of {year}, with a leap month behind it or not");
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
