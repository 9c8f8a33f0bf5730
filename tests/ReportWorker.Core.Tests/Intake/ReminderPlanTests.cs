using System.Globalization;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Intake;

public sealed class ReminderPlanTests : IDisposable
{
    private const string Texts = """
        unit: { subject: S, text: unit.txt, html: unit.html }
        parent: { subject: S, text: parent.txt, html: parent.html }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-reminders-").FullName;

    [Fact]
    public void The_delivered_plan_reminds_of_nothing_until_somebody_lists_forms()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "templates", "reminders")))
        {
            Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        var library = Load(null);

        library.Problems.Should().BeEmpty();
        library.Reminders!.Forms.Should().BeEmpty();
    }

    [Fact]
    public void What_is_said_for_all_forms_may_differ_for_one()
    {
        var plan = Load($$"""
            forms: [f, g]
            before: [2]
            after: [1, 4]
            days: calendar
            at: '09:30'
            exceptions:
              - { form: g, after: [], most: 1, copyParent: false, until: 0 }
            {{Texts}}
            """).Reminders!;

        plan.Forms["f"].Should().BeEquivalentTo(new ReminderRule([-2, 1, 4], false, new TimeOnly(9, 30), 5, 30, true));
        plan.Forms["g"].Should().BeEquivalentTo(new ReminderRule([-2], false, new TimeOnly(9, 30), 1, 0, false));
    }

    [Fact]
    public void Without_a_folder_nobody_is_reminded() => Library().Reminders.Should().BeNull();

    [Theory]
    [InlineData("forms: [x]", "UnknownForm")]
    [InlineData("forms: [free]", "ReminderWithoutDeadline")]
    [InlineData("forms: [days]", "ReminderOfRange")]
    [InlineData("exceptions: [{ form: f }]", "ReminderExceptionAlone")]
    [InlineData("forms: [f]\nafter: [1, 40]", "ReminderAfterUntil")]
    [InlineData("before: [0]", "YamlIntegerExpected")]
    [InlineData("after: ['3 ngày']", "YamlIntegerExpected")]
    [InlineData("days: some", "YamlWordExpected")]
    [InlineData("at: 8h", "TimeExpected")]
    [InlineData("most: 0", "YamlIntegerExpected")]
    [InlineData("every: day", "YamlKeyUnknown")]
    public void What_is_wrong_is_told_with_its_line_and_nobody_is_reminded(string plan, string id)
    {
        var library = Load(plan + "\n" + Texts);

        library.Reminders.Should().BeNull();
        library.Problems.Should().Contain(problem => problem.Message.Id == id && problem.Place!.File == "reminders/reminders.yaml" && problem.Place.Row > 0, string.Join("; ", library.Problems));
        library.Problems.Select(problem => problem.ToString(CultureInfo.GetCultureInfo("vi"))).Should().NotContain("");
    }

    [Fact]
    public void A_name_that_a_text_may_not_use_is_told_with_its_place()
    {
        Write("unit.txt", "Kính gửi {{ unit.nam }}");

        Load("forms: [f]\n" + Texts, write: false).Problems.Should().ContainSingle().Which.Place!.File.Should().Be("reminders/unit.txt");
    }

    [Theory]
    [InlineData("2026-02-11T07:59:00", null, "the third working day before Monday the 23rd, with Tết between, is Wednesday the 11th")]
    [InlineData("2026-02-11T08:00:00", -3, "at eight")]
    [InlineData("2026-02-13T08:00:00", -1, "Friday before Tết")]
    [InlineData("2026-02-22T12:00:00", -1, "nothing is said while offices are closed")]
    [InlineData("2026-02-23T23:59:00", -1, "the day itself")]
    [InlineData("2026-02-24T07:59:00", null, "the deadline is over and the day after has not begun")]
    [InlineData("2026-02-24T08:00:00", 1, "the working day after")]
    [InlineData("2026-03-25T08:00:00", 7, "the latest of those that have come")]
    [InlineData("2026-03-26T08:00:00", null, "thirty days are over")]
    public void Of_the_steps_that_have_come_the_latest_counts(string now, int? step, string because) =>
        new ReminderRule([-3, -1, 1, 3, 7], true, new TimeOnly(8, 0), 5, 30, true)
            .Latest(new DateOnly(2026, 2, 23), WorkCalendar.Usual, DateTime.Parse(now, CultureInfo.InvariantCulture))?.Number.Should().Be(step, because);

    [Theory]
    [InlineData("2026-02-23", 3, "2026-02-26")]
    [InlineData("2026-02-23", -3, "2026-02-11")]
    [InlineData("2026-04-24", 1, "2026-04-28")]
    [InlineData("2025-06-14", 1, "2025-06-16")]
    [InlineData("2025-06-14", 0, "2025-06-14")]
    public void Working_days_are_counted_over_closed_ones(string day, int number, string expected) =>
        WorkCalendar.Usual.AddWorkingDays(DateOnly.Parse(day, CultureInfo.InvariantCulture), number)
            .Should().Be(DateOnly.Parse(expected, CultureInfo.InvariantCulture));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportLibrary Load(string? plan, bool write = true)
    {
        if (plan is not null)
        {
            Write("reminders.yaml", plan);
            foreach (var name in new[] { "unit.txt", "unit.html", "parent.txt", "parent.html" }.Where(name => write || name != "unit.txt"))
            {
                Write(name, "Kính gửi {{ unit.name }}");
            }
        }

        return Library();
    }

    private ReportLibrary Library()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "catalogue"));
        File.WriteAllText(Path.Combine(_folder, "catalogue", "test.yaml"), """
            indicators:
              - { code: a, label: A, unit: u, kind: flow }
            forms:
              - { code: f, label: F, period: month, level: l, deadline: { days: 5 }, sections: [{ title: T, indicators: [a] }] }
              - { code: g, label: G, period: month, level: l, deadline: { days: 5 }, sections: [{ title: T, indicators: [a] }] }
              - { code: free, label: F, period: month, level: l, sections: [{ title: T, indicators: [a] }] }
              - { code: days, label: F, period: range, level: l, deadline: { days: 5 }, sections: [{ title: T, indicators: [a] }] }
            """);
        return ReportLibrary.Load(_folder, new Dictionary<string, ReportOverride>(), new NoCron());
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "reminders"));
        File.WriteAllText(Path.Combine(_folder, "reminders", name), text);
    }

    private sealed class NoCron : ICronSchedule
    {
        public string? Validate(string cron) => null;

        public DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) => null;
    }
}
