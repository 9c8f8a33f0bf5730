using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Tests.Reports;

public sealed class ReportScheduleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportworker-schedule-").FullName;

    [Fact]
    public void A_day_from_the_period_is_read_with_all_that_belongs_to_it()
    {
        var schedule = Load("{ due: { month: 0, day: 15 }, at: '07:30', months: [6, 12], shift: previous, opens: { days: -14 }, timeZone: Asia/Ho_Chi_Minh }")
            .Reports.Single().Schedule!;

        schedule.Due.Should().BeEquivalentTo(new DueRule.ByPeriod(new DeadlineRule(new MonthDay(0, 15), 0), new TimeOnly(7, 30), new HashSet<int> { 6, 12 }));
        (schedule.Shift, schedule.Opens, schedule.TimeZone.Id, schedule.Cron).Should().Be((DayShift.Previous, new DeadlineRule(null, -14), "Asia/Ho_Chi_Minh", null));
    }

    [Fact]
    public void A_cron_text_is_still_one()
    {
        var schedule = Load("{ cron: '0 0 7 15 6 ?', period: previous, timeZone: Asia/Ho_Chi_Minh }").Reports.Single().Schedule!;

        schedule.Should().Be(new ReportSchedule(new DueRule.ByCron("0 0 7 15 6 ?", OwedPeriod.Previous), schedule.TimeZone, DayShift.None, null));
    }

    [Fact]
    public void An_installation_may_say_a_cron_text_in_place_of_a_day() =>
        Load("{ due: { days: 1 }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }", new ReportOverride(Cron: "0 0 8 1 7 ?")).Reports.Single().Schedule!.Cron
            .Should().Be("0 0 8 1 7 ?");

    [Fact]
    public void A_wrong_cron_text_of_an_installation_is_told_where_the_report_says_its_day() =>
        Load("{ due: { days: 1 }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }", new ReportOverride(Cron: "often")).Problems
            .Should().ContainSingle().Which.Message.Id.Should().Be("WrongCron");

    [Fact]
    public void A_release_time_of_its_own_is_read() =>
        Load("{ due: { day: 15 }, at: '07:00', releases: { month: 0, day: 16, at: '17:00' }, timeZone: Asia/Ho_Chi_Minh }").Reports.Single().Schedule!.Releases
            .Should().Be(new ReleaseRule(new DeadlineRule(new MonthDay(0, 16), 0), new TimeOnly(17, 0)));

    [Theory]
    [InlineData("{ due: { day: 15 }, at: '07:00', releases: { day: 16 }, timeZone: Asia/Ho_Chi_Minh }", "YamlKeyMissing")]
    [InlineData("{ due: { day: 15 }, at: '07:00', releases: { day: 16, at: '17h' }, timeZone: Asia/Ho_Chi_Minh }", "TimeExpected")]
    [InlineData("{ due: { day: 32 }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }", "YamlIntegerExpected")]
    [InlineData("{ due: { day: 15 }, timeZone: Asia/Ho_Chi_Minh }", "YamlKeyMissing")]
    [InlineData("{ due: { day: 15 }, at: '7 giờ', timeZone: Asia/Ho_Chi_Minh }", "TimeExpected")]
    [InlineData("{ due: { day: 15 }, at: '07:00', months: [13], timeZone: Asia/Ho_Chi_Minh }", "MonthExpected")]
    [InlineData("{ due: { day: 15 }, at: '07:00', shift: later, timeZone: Asia/Ho_Chi_Minh }", "YamlWordExpected")]
    [InlineData("{ due: { day: 15 }, at: '07:00', period: current, timeZone: Asia/Ho_Chi_Minh }", "YamlKeyUnknown")]
    [InlineData("{ due: { day: 15 }, at: '07:00', cron: '0 0 7 15 6 ?', timeZone: Asia/Ho_Chi_Minh }", "YamlKeyUnknown")]
    [InlineData("{ due: { days: -1 }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }", "YamlIntegerExpected")]
    public void What_is_wrong_is_told_with_its_line(string schedule, string id)
    {
        var library = Load(schedule);

        library.Reports.Should().BeEmpty();
        library.Problems.Should().Contain(problem => problem.Message.Id == id && problem.Place!.Row > 0, string.Join("; ", library.Problems.Select(problem => problem.Message.Id)));
        library.Problems.Select(problem => problem.ToString(CultureInfo.GetCultureInfo("vi"))).Should().NotContain("");
    }

    [Fact]
    public void A_mistake_in_the_calendar_is_told_among_the_problems()
    {
        Write("calendar.yaml", "days:\n  - { day: 2026-02-30, working: true }\n");

        Load("{ due: { days: 1 }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }").Problems.Should().ContainSingle().Which.Place!.Row.Should().Be(2);
    }

    [Fact]
    public void Which_profile_a_day_chooses_is_not_guessed_while_one_cannot_be_read()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "profiles"));
        foreach (var name in new[] { "party-hd36.yaml", "party-hd05.yaml" })
        {
            File.Copy(Path.Combine(Repository.Root, "templates", "profiles", name), Path.Combine(_folder, "profiles", name));
        }

        const string Due = "{ due: { days: 1 }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }";
        Load(Due, more: "profile: party").Problems.Should().BeEmpty();
        File.AppendAllText(Path.Combine(_folder, "profiles", "party-hd05.yaml"), "fonts: Arial\n");

        Load(Due, more: "profile: party").Problems.Select(problem => problem.Message.Id).Should().Contain(["ProfilesBroken", "YamlKeyUnknown"]);
        Load(Due, more: "profile: party-hd36").Reports.Should().ContainSingle("it names one that can be read");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReportLibrary Load(string schedule, ReportOverride? change = null, string more = "")
    {
        Write("catalogue/x.yaml", """
            indicators:
              - { code: ket_nap, label: Kết nạp, unit: đảng viên, kind: flow, overUnits: sum, overTime: sum }
            forms:
              - code: sau_thang
                label: Biểu
                period: half-year
                level: base
                numberFormat: vi-VN
                sections:
                  - { title: Số liệu, indicators: [ket_nap] }
            """);
        Write("r/report.yaml", $$"""
            title: Báo cáo
            scope: {}
            period: half-year
            forms: [sau_thang]
            schedule: {{schedule}}
            subject: x
            fileName: x
            body: { text: mail.txt, html: mail.html }
            {{more}}
            """);
        Write("r/mail.txt", "x");
        Write("r/mail.html", "x");
        Write("r/template.docx", "");
        return ReportLibrary.Load(_folder, new Dictionary<string, ReportOverride> { ["r"] = change ?? new ReportOverride() }, new AnyCron());
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class AnyCron : ICronSchedule
    {
        public DateTimeOffset? Next(string cron, TimeZoneInfo zone, DateTimeOffset after) => null;

        public string? Validate(string cron) => cron == "often" ? "no cron text" : null;
    }
}
