using System.Globalization;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Vietnamese;

public sealed class WorkCalendarTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-calendar-").FullName;

    [Theory]
    [InlineData(2026, "01-01 NewYear, 02-16 LunarNewYear, 02-17 LunarNewYear, 02-18 LunarNewYear, 02-19 LunarNewYear, 02-20 LunarNewYear, 04-26 HungKings, 04-27 Substitute, 04-30 Victory, 05-01 Labour, 09-01 National, 09-02 National, 11-24 Culture")]
    [InlineData(2024, "01-01 NewYear, 02-09 LunarNewYear, 02-10 LunarNewYear, 02-11 LunarNewYear, 02-12 LunarNewYear, 02-13 LunarNewYear, 02-14 Substitute, 02-15 Substitute, 04-18 HungKings, 04-30 Victory, 05-01 Labour, 09-02 National, 09-03 National")]
    [InlineData(2022, "01-01 NewYear, 01-03 Substitute, 01-31 LunarNewYear, 02-01 LunarNewYear, 02-02 LunarNewYear, 02-03 LunarNewYear, 02-04 LunarNewYear, 04-10 HungKings, 04-11 Substitute, 04-30 Victory, 05-01 Labour, 05-02 Substitute, 05-03 Substitute, 09-01 National, 09-02 National")]
    public void Holidays_of_a_year_follow_from_the_rules(int year, string expected) =>
        string.Join(", ", PublicHolidays.Of(year).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key.ToString("MM-dd", CultureInfo.InvariantCulture)} {pair.Value}"))
            .Should().Be(expected);

    [Fact]
    public void Every_holiday_on_a_weekend_but_the_day_of_culture_has_another_day()
    {
        for (var year = 2020; year <= 2060; year++)
        {
            var days = PublicHolidays.Of(year);
            days.Count(pair => pair.Value == Holiday.Substitute).Should().Be(days.Count(pair =>
                PublicHolidays.IsWeekend(pair.Key) && pair.Value is not (Holiday.Substitute or Holiday.Culture)));
            days.Where(pair => pair.Value == Holiday.Substitute).Should().AllSatisfy(pair => PublicHolidays.IsWeekend(pair.Key).Should().BeFalse());
        }
    }

    [Theory]
    [InlineData("2026-06-15", DayShift.Next, "2026-06-15", 0)]
    [InlineData("2025-06-15", DayShift.None, "2025-06-15", 0)]
    [InlineData("2025-06-15", DayShift.Next, "2025-06-16", 1)]
    [InlineData("2026-02-15", DayShift.Next, "2026-02-23", 8)]
    [InlineData("2026-02-21", DayShift.Previous, "2026-02-13", 8)]
    [InlineData("2026-04-25", DayShift.Next, "2026-04-28", 3)]
    public void A_day_goes_to_a_working_day(string meant, DayShift shift, string day, int passed)
    {
        var shifted = WorkCalendar.Usual.Shift(Day(meant), shift, DateOnly.MinValue);

        shifted.Day.Should().Be(Day(day));
        shifted.Passed.Should().HaveCount(passed);
    }

    [Fact]
    public void A_day_that_may_not_go_before_another_goes_behind_it()
    {
        var shifted = WorkCalendar.Usual.Shift(Day("2025-06-15"), DayShift.Previous, Day("2025-06-15"));

        shifted.Day.Should().Be(Day("2025-06-16"));
        shifted.Passed.Should().Equal(new ClosedDay(Day("2025-06-15"), Holiday.Weekend, null));
    }

    [Fact]
    public void Decisions_open_and_close_days()
    {
        var calendar = Load("""
            days:
              - { day: 2026-02-28, working: true }
              - { from: 2026-06-15, to: 2026-06-16, working: false, note: Nghỉ theo Công văn 12/UBND }
            """);

        calendar.WhyClosed(Day("2026-02-28")).Should().BeNull();
        calendar.WhyClosed(Day("2026-06-16")).Should().Be(new ClosedDay(Day("2026-06-16"), Holiday.Decision, "Nghỉ theo Công văn 12/UBND"));
        calendar.Shift(Day("2026-06-14"), DayShift.Next, DateOnly.MinValue).Day.Should().Be(Day("2026-06-17"));
    }

    [Theory]
    [InlineData("days:\n  - { day: 2026-02-30, working: true }", "calendar.yaml, row 2")]
    [InlineData("days:\n  - { day: 2026-02-27 }", "working")]
    [InlineData("days:\n  - { day: 2026-02-27, working: maybe }", "maybe")]
    [InlineData("days:\n  - { from: 2026-02-27, to: 2026-02-20, working: true }", "to")]
    [InlineData("days:\n  - { from: 2026-02-27, to: 2027-02-20, working: true }", "31")]
    [InlineData("days:\n  - { day: 2026-02-27, working: true }\n  - { day: 2026-02-27, working: false }", "27")]
    [InlineData("dates: []", "days")]
    public void What_is_wrong_with_the_file_is_named(string text, string said)
    {
        var problems = new List<Problem>();

        Load(text, problems);

        problems.Should().NotBeEmpty();
        string.Join("\n", problems.Select(problem => problem.ToString(CultureInfo.InvariantCulture))).Should().Contain(said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private WorkCalendar Load(string text, List<Problem>? problems = null)
    {
        File.WriteAllText(Path.Combine(_folder, WorkCalendarFile.Name), text);
        var found = problems ?? [];
        var calendar = WorkCalendarFile.Load(_folder, found);
        if (problems is null)
        {
            found.Should().BeEmpty();
        }

        return calendar;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
