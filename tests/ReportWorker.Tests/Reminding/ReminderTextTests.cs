using System.Text.RegularExpressions;

namespace ReportWorker.Tests.Reminding;

/// <summary>The delivered words: what units and the unit above read, as text and as HTML.</summary>
public sealed partial class ReminderTextTests
{
    [Fact]
    public async Task Before_the_deadline_a_unit_is_asked_in_time()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-06-01T08:30:00");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();

        var message = office.MailTo("hai@example.vn").Should().ContainSingle().Subject;

        message.Subject.Should().Be("Đôn đốc nộp số liệu - Đảng ủy phường <Hai> & Ba");
        message.ReplyTo.Mailboxes.Single().Address.Should().Be("chuyen-vien@long-bien.example", "the answer goes to the clerk");
        message.Attachments.Should().BeEmpty();
        message.Text().Should().Be("""
            Kính gửi: Đảng ủy phường <Hai> & Ba

            Trân trọng nhắc đơn vị nộp số liệu đúng hạn:

            - Biểu tháng của phường, kỳ tháng 5 năm 2025: hạn nộp 05/6/2025 (còn 3 ngày)

            Đề nghị điền đủ các chỉ tiêu của biểu (không phát sinh thì ghi số 0) và gửi lại bằng cách trả lời thư này. Nếu đơn vị vừa gửi thì xin bỏ qua thư này.

            """);
        message.HtmlBody.Should().Contain("phường &lt;Hai&gt; &amp; Ba").And.Contain("SẮP ĐẾN HẠN").And.Contain("còn 3 ngày").And.NotContain("<Hai>");
    }

    [Fact]
    public async Task After_the_deadline_the_unit_above_reads_who_is_late_and_who_cannot_be_written_to()
    {
        await using var office = await RemindingOffice.OpenAsync("2025-06-05T08:30:00");
        await office.AnswerAsync("mot", "2025-05");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.RoundAsync();

        var message = office.MailTo("quan@example.vn").Should().ContainSingle().Subject;

        message.Subject.Should().Be("Đôn đốc nộp số liệu: 2 đơn vị trực thuộc (có biểu đã quá hạn) - Quận ủy");
        message.Text().Should().Be("""
            Kính gửi: Quận ủy

            Đến ngày 06/6/2025 còn 2 đơn vị trực thuộc chưa nộp số liệu, trong đó có biểu đã quá hạn. Đề nghị đôn đốc các đơn vị sau:

            - Đảng ủy phường <Hai> & Ba: Biểu tháng của phường, kỳ tháng 5 năm 2025, hạn 05/6/2025 (quá hạn 1 ngày).
            - Đảng ủy phường Bốn (chưa khai địa chỉ thư nên chưa được nhắc trực tiếp): Biểu tháng của phường, kỳ tháng 5 năm 2025, hạn 05/6/2025 (quá hạn 1 ngày).

            Các đơn vị có địa chỉ thư đã được gửi thư nhắc riêng.

            """);
        message.HtmlBody.Should().Contain("&lt;Hai&gt;").And.Contain("phường Bốn").And.Contain("quá hạn 1 ngày");
        office.MailTo("hai@example.vn").Single().Subject.Should().Contain("(đã quá hạn)");
        office.MailTo("hai@example.vn").Single().HtmlBody.Should().Contain("ĐÃ QUÁ HẠN");
    }

    [Theory]
    [InlineData("unit.html")]
    [InlineData("parent.html")]
    public void Nothing_in_the_HTML_is_wider_than_a_telephone(string name)
    {
        var html = File.ReadAllText(RepositoryFolder.Of("templates", "reminders", name));

        Width().Matches(html).Select(match => match.Groups["width"].Value).Should().OnlyContain(width => width == "100%" || width == "560px", "of those only max-width is fixed");
        html.Should().Contain("max-width:560px").And.Contain("width=device-width").And.NotContain("<img").And.NotContain("<script");
    }

    [GeneratedRegex(@"width:\s*(?<width>[^;""]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Width();
}
