using System.Globalization;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Indicators;

public sealed class FormDeadlineTests
{
    [Theory]
    [InlineData("{ month: 0, day: 15 }", "2025-06", "2025-06-15", "a Sunday stays where nobody says otherwise")]
    [InlineData("{ month: 0, day: 15, shift: next }", "2025-06", "2025-06-16", "a Sunday")]
    [InlineData("{ month: 0, day: 15, shift: previous }", "2025-06", "2025-06-13", "the rule itself lies before the month's end")]
    [InlineData("{ days: 1, shift: previous }", "2025-05", "2025-06-02", "Sunday the 1st may not go back to Friday the 30th, before the month has ended")]
    [InlineData("{ days: 0, shift: previous }", "2025-08", "2025-09-03", "Sunday the 31st, then National Day and the day before it")]
    [InlineData("{ days: 0, shift: previous }", "2025-06", "2025-06-30", "a Monday")]
    [InlineData("{ month: 1, day: 17, shift: next }", "2026-01", "2026-02-23", "over Tết")]
    [InlineData("{ month: 1, day: 20, shift: previous }", "2026-01", "2026-02-13", "before Tết and the weekend in front of it")]
    [InlineData("{ month: 0, day: 27, shift: next }", "2026-04", "2026-04-28", "Hùng Kings' day on a Sunday gives the Monday off")]
    public void A_deadline_moves_over_closed_days(string deadline, string period, string expected, string because) =>
        Day(Load(deadline), period, "l").Should().Be(expected, because);

    [Fact]
    public void Levels_have_days_and_ways_of_their_own()
    {
        var form = Load("{ month: 1, day: 8, shift: next, levels: { base: { days: -2 }, district: { days: 5, shift: none } } }", "kinds: [k]");

        Day(form, "2025-05", "city").Should().Be("2025-06-09", "the 8th is a Sunday");
        Day(form, "2025-05", "base").Should().Be("2025-05-29", "a level below may have to answer before the month ends");
        Day(form, "2025-05", "district").Should().Be("2025-06-05");
        Day(form, "2025-06", "base").Should().Be("2025-06-30", "Saturday the 28th goes the form's way where the level says none");
    }

    [Fact]
    public void A_decision_of_the_calendar_moves_a_deadline()
    {
        var calendar = new WorkCalendar(new Dictionary<DateOnly, DayException> { [new DateOnly(2025, 6, 16)] = new(false, "nghỉ bù") });

        Day(Load("{ month: 0, day: 15, shift: next }", calendar: calendar), "2025-06", "l").Should().Be("2025-06-17");
    }

    [Fact]
    public void An_answer_is_late_by_the_deadline_of_its_own_unit_after_it_was_moved()
    {
        var form = Load("{ month: 0, day: 15, shift: next, levels: { base: { month: 0, day: 10 } } }", "kinds: [k]");
        var asked = new AskedForm(form, PeriodKey.Parse("2025-06"));
        var tree = UnitTree.Build([Unit("a", "district"), Unit("b", "base")], asked.Window, asked.Window);
        var monday = new DateTimeOffset(2025, 6, 16, 16, 59, 0, TimeSpan.Zero); // 23:59 in Vietnam
        var heads = new[] { Head("a", monday), Head("b", monday) };

        var all = Completeness.Of(tree, [asked], heads, new OfficeClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh")));

        all.Owed.Select(owed => (owed.Unit.Code.Value, owed.Deadline!.Value.Day, owed.State))
            .Should().Equal(("a", 16, AnswerState.OnTime), ("b", 10, AnswerState.Late));
    }

    [Theory]
    [InlineData("{ days: -1 }", "level: l", "YamlIntegerExpected")]
    [InlineData("{ day: 5, shift: later }", "level: l", "YamlWordExpected")]
    [InlineData("{ day: 5, at: '07:00' }", "level: l", "YamlKeyUnknown")]
    [InlineData("{ day: 5, levels: { l: { shift: next } } }", "level: l", "YamlKeyMissing")]
    [InlineData("{ day: 5, levels: { base: 3 } }", "kinds: [k]", "YamlMapExpected")]
    [InlineData("{ day: 5, levels: { base: { day: 3 } } }", "level: l", "DeadlineOfOtherLevel")]
    public void What_is_wrong_is_told_with_its_line(string deadline, string who, string id)
    {
        var problems = CatalogueLoader.Load([new("test.yaml", Text(deadline, who))]).Problems;

        problems.Should().Contain(problem => problem.Message.Id == id && problem.Place!.Row > 0, string.Join("; ", problems));
        problems.Select(problem => problem.ToString(CultureInfo.GetCultureInfo("vi"))).Should().NotContain("");
    }

    private static string Day(Form form, string period, string level) =>
        new AskedForm(form, PeriodKey.Parse(period)).DeadlineOf(level)!.Value.ToString("O", CultureInfo.InvariantCulture);

    private static Form Load(string deadline, string who = "level: l", WorkCalendar? calendar = null)
    {
        var load = CatalogueLoader.Load([new("test.yaml", Text(deadline, who))], calendar: calendar);
        load.Problems.Should().BeEmpty();
        return load.Catalogue!.FindForm("f")!;
    }

    private static string Text(string deadline, string who) => $"""
        indicators:
          - code: a
            label: A
            unit: u
            kind: flow
        forms:
          - code: f
            label: F
            period: month
            {who}
            deadline: {deadline}
            sections: [{"{"} title: T, indicators: [a] {"}"}]
        """;

    private static Unit Unit(string code, string level) =>
        new(UnitCode.Parse(code), code, "k", level, null, 1, new DateOnly(2015, 1, 1), null, UnitCodeList.Empty, null);

    private static SubmissionHead Head(string unit, DateTimeOffset at) =>
        new(1, UnitCode.Parse(unit), "f", PeriodKey.Parse("2025-06"), 1, at, at, null, null);
}
