using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Tests.Notices;

/// <summary>At every due time the office hears something: the report, its draft, or why neither came.</summary>
public sealed class NotSentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_that_something_stands_against_is_told_with_the_reason_and_who_owes_what()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de", "phuong-cu-khoi"));
        await office.RoundAsync();
        (await office.LettersAsync("Chưa gửi")).Should().BeEmpty("it is not due yet");

        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();

        var letters = await office.LettersAsync("Chưa gửi");
        letters.Should().HaveCount(3, "three people read drafts in 2020");
        letters[0].Subject.Should().Be("Chưa gửi: Báo cáo công tác xây dựng đảng 6 tháng, kỳ 6 tháng đầu năm 2020");
        letters[0].Words().Should().Be("""
            Báo cáo công tác xây dựng đảng 6 tháng, kỳ báo cáo: 6 tháng đầu năm 2020

            Đến hạn ngày 15/6/2020, báo cáo chưa được gửi đi.

            Lý do:

            - Quận ủy Long Biên: mới nhận 54/56 biểu; còn thiếu: Đảng bộ phường Bồ Đề (Biểu 6 tháng của tổ chức cơ sở đảng); Đảng bộ phường Cự Khối (Biểu 6 tháng của tổ chức cơ sở đảng)

            Còn thiếu số liệu của 2 đơn vị:
            - Đảng bộ phường Bồ Đề: Biểu 6 tháng của tổ chức cơ sở đảng (6 tháng đầu năm 2020)
            - Đảng bộ phường Cự Khối: Biểu 6 tháng của tổ chức cơ sở đảng (6 tháng đầu năm 2020)

            Báo cáo vẫn còn trong danh sách phải lập. Khi hết lý do trên, chương trình lập tiếp; muốn gửi ngay thì phát hành dự thảo và ghi rõ lý do.

            """);
        letters[0].HtmlBody.Should().Contain("CHƯA GỬI").And.Contain("Đảng bộ phường Cự Khối");
        (await office.LettersAsync("[DỰ THẢO]")).Should().HaveCount(3, "the draft that is held is read, too");
    }

    [Fact]
    public async Task The_same_is_told_once_and_another_reason_on_another_day()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de", "phuong-cu-khoi"));
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();
        await office.RoundAsync();
        office.Clock.Advance(TimeSpan.FromHours(2));
        await AnswerAsync(office, "phuong-bo-de");
        await office.RoundAsync();

        (await office.LettersAsync("Chưa gửi")).Should().HaveCount(3, "another reason waits for another day");

        office.Clock.Advance(TimeSpan.FromHours(22));
        await office.RoundAsync();
        var letters = await office.LettersAsync("Chưa gửi");
        letters.Should().HaveCount(6);
        letters[^1].Words().Should().Contain("55/56").And.NotContain("Bồ Đề");

        await AnswerAsync(office, "phuong-cu-khoi");
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.RoundAsync();
        (await office.LettersAsync("Chưa gửi")).Should().HaveCount(6);
        (await office.LettersAsync("[CHÍNH THỨC]")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_paused_report_is_told_with_who_paused_it_and_why()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await office.ImportSamplesAsync();
        await office.Get<PauseReport>().PauseAsync("six-month-review", "chờ hướng dẫn mới", Token);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();

        var letters = await office.LettersAsync("Chưa gửi");
        letters.Should().HaveCount(3);
        letters[0].Words().Should().Contain("báo cáo đang tạm dừng từ ngày 14/06/2020 (test): chờ hướng dẫn mới").And.Contain("Số liệu của các đơn vị đã đủ.");
    }

    [Fact]
    public async Task A_report_that_cannot_be_made_is_told_with_what_is_wrong()
    {
        var templates = Directory.CreateTempSubdirectory("reportworker-templates-").FullName;
        RepositoryFolder.CopyTemplates(templates);
        await using var office = await NoticeOffice.OpenAsync(settings => settings.Paths.Templates = templates);
        await office.ImportSamplesAsync();
        await File.WriteAllTextAsync(Path.Combine(templates, "six-month-review", "template.docx"), "no Word file", Token);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();

        var letters = await office.LettersAsync("Chưa gửi");
        letters.Should().HaveCount(3);
        letters[0].Words().Should().Contain("Quận ủy Long Biên: Không điền được mẫu của báo cáo");
        Directory.Delete(templates, recursive: true);
    }

    [Fact]
    public async Task A_report_that_nobody_has_made_within_the_hour_is_told_even_if_nobody_knows_why()
    {
        await using var office = await NoticeOffice.OpenAsync();
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        var due = (await office.DueAsync()).Single().Due;
        office.Clock.Advance(due.DueAt!.Value - office.Clock.GetUtcNow() + TimeSpan.FromMinutes(59));
        var round = new ReconcileResult(0, 0, 0, 0, 0, []) { Looked = true };
        await office.Get<Core.Notices.NotSent>().RunAsync(round, Token);
        await office.SendAsync();
        (await office.LettersAsync("Chưa gửi")).Should().BeEmpty();

        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.Get<Core.Notices.NotSent>().RunAsync(round with { Looked = false }, Token);
        await office.Get<Core.Notices.NotSent>().RunAsync(round, Token);
        await office.SendAsync();
        (await office.LettersAsync("Chưa gửi"))[0].Words().Should().Contain("chưa lập được; xem nhật ký của dịch vụ");
    }

    [Fact]
    public async Task What_is_sent_or_waits_for_a_person_with_its_draft_is_not_told()
    {
        await using var office = await Office.OpenAsync("2020-06-14T12:00:00");
        await office.ReconcileAsync();
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();

        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Drafted);
        (await office.LettersAsync("[DỰ THẢO]")).Should().HaveCount(3);
        (await office.LettersAsync("Chưa gửi")).Should().BeEmpty();
    }

    private static async Task AnswerAsync(Office office, string unit) => await office.ImportAsync(
        new SourceFile($"{unit}.csv", System.Text.Encoding.UTF8.GetBytes(await Office.BaseOrganisationsOfAsync(unit))));
}
