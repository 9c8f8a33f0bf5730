using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;
using ReportWorker.Docx;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Acceptance;

public sealed class ProfileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2020-07-05T08:00:00", "- Văn phòng Thành ủy,", "ngày      tháng      năm 2020", "party-hd36")]
    [InlineData("2026-07-05T08:00:00", "- Văn phòng Thành ủy;", "ngày      tháng      năm 2026", "party-hd05")]
    public async Task A_draft_is_written_in_the_format_of_the_day_on_which_it_is_made(string now, string recipient, string date, string profile)
    {
        await using var office = await Office.OpenAsync(now);
        await office.ImportSamplesAsync();

        var draft = (await office.RunAsync()).Editions[0];

        Lines(draft).Should().Contain(["Số      -BC/QU", recipient, $"Long Biên, {date}", "- Lưu Văn phòng Quận ủy."]);
        draft.Warnings.Should().NotContain(warning => warning.Contains("quy định", StringComparison.Ordinal), profile);
    }

    [Fact]
    public async Task A_document_date_under_another_format_is_told_at_release_and_the_document_stays_as_its_draft()
    {
        await using var office = await Office.OpenAsync("2026-05-26T08:00:00");
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0];

        var mark = new DocumentMark(5, new DateOnly(2026, 6, 1), "Nguyễn Văn A");
        var official = await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder { Mark = mark, Waiver = "Đồng ý" }, Token);

        official.Warnings.Should().Contain(warning =>
            warning.Contains("party-hd36", StringComparison.Ordinal) && warning.Contains("party-hd05", StringComparison.Ordinal));
        Lines(official).Should().Contain(["Số 05-BC/QU", "Long Biên, ngày 01 tháng 6 năm 2026", "- Văn phòng Thành ủy,"]);
    }

    [Theory]
    [InlineData("six-month-review")]
    [InlineData("eight-month-programme-review")]
    public async Task The_template_is_as_its_profile_says(string report)
    {
        await using var office = await Office.OpenAsync("2026-07-05T08:00:00");

        office.Get<TemplateCheck>().Run(report).Should().BeEmpty();
    }

    [Fact]
    public async Task A_template_that_deviates_is_a_warning_with_the_profile_and_the_place()
    {
        using var desk = new Desk();
        var file = desk.Of("six-month-review", "template.docx");
        Directory.CreateDirectory(desk.Of("six-month-review"));
        var template = await File.ReadAllBytesAsync(RepositoryFolder.Of("templates", "six-month-review", "template.docx"), Token);
        var main = WordFile.Read(template);
        main.Descendants(WordFile.Word + "pgMar").First().SetAttributeValue(WordFile.Word + "left", "1134");
        await File.WriteAllBytesAsync(file, WordFile.With(template, main), Token);

        var answer = (await desk.RunAsync("template", "check", file)).ShouldEndWith(0);

        (answer.Out + answer.Error).Should().Contain("party-hd05").And.Contain(20.ToString(CultureInfo.InvariantCulture) + " mm");
    }

    [Fact]
    public async Task A_report_shows_its_profile_and_why_it_is_this_one()
    {
        using var desk = new Desk();

        (await desk.RunAsync("report", "show", "six-month-review")).ShouldEndWith(0).Out.Should().Contain("party-hd05").And.Contain("05-HD/VPTW");
        (await desk.RunAsync("report", "show", "eight-month-programme-review")).ShouldEndWith(0).Out.Should().Contain("party-hd36").And.Contain("report.yaml");
        var profile = (await desk.RunAsync("report", "show", "six-month-review", "--json")).ShouldEndWith(0).Json.GetProperty("profile");
        profile.GetProperty("code").GetString().Should().Be("party-hd05");
        profile.GetProperty("chosenBy").GetString().Should().Be("party");
    }

    private static List<string> Lines(MadeEdition edition) => [.. DocxText.Extract(edition.Document).Select(paragraph => paragraph.Text)];
}
