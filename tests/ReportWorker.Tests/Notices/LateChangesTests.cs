using System.Globalization;
using ReportWorker.Core.Intake;

namespace ReportWorker.Tests.Notices;

/// <summary>Answers that come after a report has left: the office hears what would change, and decides.</summary>
public sealed class LateChangesTests
{
    [Fact]
    public async Task The_office_hears_what_would_change_once_a_day_and_nothing_is_sent_to_the_recipients()
    {
        await using var office = await ReleasedAsync();
        await office.RoundAsync();
        (await office.LettersAsync("Số liệu thay đổi")).Should().BeEmpty();
        var official = (await office.LettersAsync("[CHÍNH THỨC]")).Count;

        office.Clock.Advance(TimeSpan.FromDays(3));
        await LateAsync(office, 7);
        await office.RoundAsync();
        await office.RoundAsync();

        var letters = await office.LettersAsync("Số liệu thay đổi");
        letters.Should().HaveCount(3, "three people read drafts in 2020");
        letters[0].Subject.Should().Be("Số liệu thay đổi sau khi phát hành: Báo cáo công tác xây dựng đảng 6 tháng, kỳ 6 tháng đầu năm 2020");
        letters[0].Words().Should().Be("""
            Báo cáo công tác xây dựng đảng 6 tháng, kỳ báo cáo: 6 tháng đầu năm 2020

            Có số liệu gửi đến hoặc sửa lại sau khi báo cáo đã phát hành. Nếu lập lại hôm nay, 1 báo cáo sẽ khác:

            Quận ủy Long Biên (văn bản six-month-review/2020-H1/long-bien/2), 2 thay đổi:
            - Đảng viên mới kết nạp: 74 → 76
            - Đảng bộ phường Bồ Đề: Đảng viên mới kết nạp: 5 → 7

            Văn bản đã gửi không tự thay đổi. Nếu cần đính chính, hãy lập dự thảo mới rồi phát hành làm bản đính chính, có ghi lý do.

            """);
        letters[0].HtmlBody.Should().Contain("SỐ LIỆU THAY ĐỔI").And.Contain("74 → <b>76</b>");

        office.Clock.Advance(TimeSpan.FromHours(2));
        await LateAsync(office, 9);
        await office.RoundAsync();
        (await office.LettersAsync("Số liệu thay đổi")).Should().HaveCount(3, "the next is told a day later");
        office.Clock.Advance(TimeSpan.FromHours(22));
        await office.RoundAsync();
        (await office.LettersAsync("Số liệu thay đổi")).Should().HaveCount(6);
        (await office.LettersAsync("Số liệu thay đổi"))[^1].Words().Should().Contain("74 → 78");
        (await office.LettersAsync("[CHÍNH THỨC]")).Should().HaveCount(official);
    }

    [Fact]
    public async Task The_same_answer_sent_again_and_what_comes_after_two_months_are_not_told()
    {
        await using var office = await ReleasedAsync();
        office.Clock.Advance(TimeSpan.FromDays(3));
        await LateAsync(office, 5);
        await office.RoundAsync();
        (await office.LettersAsync("Số liệu thay đổi")).Should().BeEmpty("it says the same");

        office.Clock.Advance(TimeSpan.FromDays(61));
        await LateAsync(office, 7);
        await office.RoundAsync();
        (await office.LettersAsync("Số liệu thay đổi")).Should().BeEmpty();
    }

    private static async Task<Office> ReleasedAsync()
    {
        var office = await NoticeOffice.OpenAsync();
        await office.ImportSamplesAsync();
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();
        (await office.LettersAsync("[CHÍNH THỨC]")).Should().NotBeEmpty();
        return office;
    }

    // Bồ Đề said 5 new members, the district had 74.
    private static async Task LateAsync(Office office, int newMembers)
    {
        var lines = (await Office.BaseOrganisationsOfAsync("phuong-bo-de")).Split('\n');
        var cells = lines[1].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), "dv_ket_nap")] = newMembers.ToString(CultureInfo.InvariantCulture);
        await office.ImportAsync(new SourceFile("bo-sung.csv", System.Text.Encoding.UTF8.GetBytes($"{lines[0]}\n{string.Join(',', cells)}\n")));
    }
}
