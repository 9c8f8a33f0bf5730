using System.Globalization;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class AnswerAdmissionTests : IDisposable
{
    private const string Forms = """
        indicators: [{ code: n, label: N, unit: việc, kind: flow, overUnits: sum, overTime: sum }]
        forms:
          - { code: thang, label: Tháng, period: month, level: base, deadline: { month: 1, day: 5 }, sections: [{ title: x, indicators: [n] }] }
          - { code: tre, label: Trễ, period: month, level: base, deadline: { month: 2, day: 10 }, confirmation: required, sections: [{ title: x, indicators: [n] }] }
          - { code: le, label: Lẻ, period: month, level: base, deadline: { month: 1, day: 5 }, confirmation: none, sections: [{ title: x, indicators: [n] }] }
          - { code: tu-do, label: Tự do, period: month, level: base, confirmation: required, sections: [{ title: x, indicators: [n] }] }
        """;

    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportworker-admission-");
    private readonly Standing _time = new();
    private readonly ReportLibrary _library;

    public AnswerAdmissionTests()
    {
        Write("catalogue/all.yaml", Forms);
        Report("quy", "quarter", "month: 1, day: 8");
        Report("nam", "year", "month: 1, day: 3");
        _library = ReportLibrary.Load(_folder.FullName, new Dictionary<string, ReportOverride>(), null!);
        _library.Problems.Should().BeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("thang", "2020-03", "2020-04-08 07:00", "the quarter's report, which comes before the year's, is due three days after the units' own day")]
    [InlineData("thang", "2020-01", "2020-04-08 07:00", "until then nobody has made anything of January")]
    [InlineData("tre", "2020-03", "2020-05-11 00:00", "who is on time need not ask")]
    [InlineData("tre", "2020-01", "2020-04-08 07:00", "the units' day is over by then")]
    [InlineData("le", "2020-03", "2020-04-06 00:00", "no report is made from it: the units' own day")]
    [InlineData("tu-do", "2020-03", null, "nobody says anything")]
    public void The_cut_off_is_the_first_report_or_the_units_own_day_whichever_is_later(string form, string period, string? expected, string why) =>
        Admission.CutOff(_library.Catalogue.FindForm(form)!, PeriodKey.Parse(period), "base")?.ToOffset(TimeSpan.FromHours(7))
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).Should().Be(expected, why);

    [Theory]
    [InlineData("thang", SubmissionWay.Mail, "2020-04-08 06:59", SubmissionState.Taken)]
    [InlineData("thang", SubmissionWay.Mail, "2020-04-08 07:00", SubmissionState.Late)]
    [InlineData("thang", SubmissionWay.Folder, "2020-04-08 07:00", SubmissionState.Late)]
    [InlineData("thang", SubmissionWay.Import, "2021-04-08 07:00", SubmissionState.Taken)]
    [InlineData("thang", SubmissionWay.Set, "2021-04-08 07:00", SubmissionState.Taken)]
    [InlineData("thang", SubmissionWay.Pull, "2021-04-08 07:00", SubmissionState.Taken)]
    [InlineData("tre", SubmissionWay.Mail, "2020-05-10 23:59", SubmissionState.Unconfirmed)]
    [InlineData("tre", SubmissionWay.Mail, "2020-05-11 00:00", SubmissionState.Late)]
    [InlineData("tre", SubmissionWay.Import, "2020-05-10 23:59", SubmissionState.Taken)]
    [InlineData("tu-do", SubmissionWay.Mail, "2030-01-01 00:00", SubmissionState.Unconfirmed)]
    public void The_state_follows_from_form_time_and_way(string form, SubmissionWay way, string at, SubmissionState expected)
    {
        _time.Now = new DateTimeOffset(DateTime.Parse(at, CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
        var unit = new Unit(UnitCode.Parse("u"), "U", "k", "base", null, 1, new DateOnly(2015, 1, 1), null, [], null);

        Admission.StateOf(_library.Catalogue.FindForm(form)!, unit, PeriodKey.Parse("2020-03"), way).Should().Be(expected);
    }

    [Fact]
    public void A_word_that_is_none_is_a_problem_of_the_catalogue()
    {
        Write("catalogue/all.yaml", Forms.Replace("confirmation: none", "confirmation: yes", StringComparison.Ordinal));

        ReportLibrary.Load(_folder.FullName, new Dictionary<string, ReportOverride>(), null!).Problems
            .Should().ContainSingle().Which.ToString(CultureInfo.InvariantCulture).Should().Contain("confirmation").And.Contain("none | required");
    }

    private AnswerAdmission Admission => new(_library, new DueCalendar(null!, _library.Days), new OfficeClock(_time, Hanoi));

    private void Report(string code, string period, string due)
    {
        var forms = period == "quarter" ? "[thang, tre]" : "[thang]";
        Write($"{code}/report.yaml", $$"""
            title: Báo cáo
            scope: { level: [district] }
            period: {{period}}
            forms: {{forms}}
            schedule: { due: { {{due}} }, at: '07:00', timeZone: Asia/Ho_Chi_Minh }
            subject: x
            fileName: x
            body: { text: mail.txt, html: mail.html }
            """);
        Write($"{code}/mail.txt", "x");
        Write($"{code}/mail.html", "x");
        Write($"{code}/template.docx", "");
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Standing : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
