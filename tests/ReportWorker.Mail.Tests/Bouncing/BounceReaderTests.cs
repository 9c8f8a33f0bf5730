using System.Text;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Mail.Bouncing;

namespace ReportWorker.Mail.Tests.Bouncing;

public sealed class BounceReaderTests
{
    private const int Mutilations = 3000;

    [Theory]
    [InlineData("failed", BounceKind.Failed)]
    [InlineData("Failed", BounceKind.Failed)]
    [InlineData("delayed", BounceKind.Delayed)]
    [InlineData("delivered", BounceKind.Arrived)]
    [InlineData("relayed", BounceKind.Arrived)]
    [InlineData("expanded", BounceKind.Arrived)]
    public void A_report_tells_what_became_of_the_message(string action, BounceKind kind) =>
        Read(TestBounces.Notification(action))!.Kind.Should().Be(kind);

    [Theory]
    [InlineData("smtp; 550 5.1.1 <a@b>: no such user", "550 5.1.1 <a@b>: no such user")]
    [InlineData("X-Postfix; unknown user: \"a@b\"", "5.1.1 unknown user: \"a@b\"")]
    [InlineData("smtp; 550-line one\r\n    550 line two", "5.1.1 550-line one 550 line two")]
    [InlineData("", "5.1.1")]
    [InlineData("smtp; 550 khong co\u0007\u001b[31m", "5.1.1 550 khong co [31m")]
    public void The_servers_words_are_kept_on_one_line_with_the_status(string diagnostic, string reply) =>
        Read(TestBounces.Notification(diagnostic: diagnostic))!.Reply.Should().Be(reply);

    [Fact]
    public void Endless_words_are_cut() => Read(TestBounces.Notification(diagnostic: "smtp; " + new string('x', 900)))!.Reply.Should().HaveLength(500);

    [Fact]
    public void The_envelopes_name_is_more_certain_than_the_returned_message() =>
        Read(TestBounces.Notification(envelope: "other@example.vn"))!.MessageIds.Should().Equal("other@example.vn", TestBounces.MessageId);

    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("text/rfc822-headers")]
    public void Without_the_envelopes_name_the_returned_message_tells(string type) =>
        Read(TestBounces.Notification(envelope: null, returned: type))!.MessageIds.Should().Equal(TestBounces.MessageId);

    [Fact]
    public void A_report_in_a_forwarded_message_is_read_too()
    {
        var lines = TestBounces.Notification().Split("MIME-Version", 2);
        var wrapped = "From: a@b\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"out\"\r\n\r\n--out\r\nMIME-Version" + lines[1] + "\r\n--out--\r\n";

        Read(wrapped)!.MessageIds.Should().Contain(TestBounces.MessageId);
    }

    [Fact]
    public void Of_several_recipients_the_worst_counts()
    {
        var two = TestBounces.Notification("delivered", "2.0.0", "smtp; 250 ok").Replace(
            "--b\nContent-Type: message/rfc822",
            "Final-Recipient: rfc822; x@example.vn\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 full\n\n--b\nContent-Type: message/rfc822",
            StringComparison.Ordinal);

        var report = Read(two)!;

        (report.Kind, report.Reply).Should().Be((BounceKind.Failed, "552 5.2.2 full"));
    }

    [Fact]
    public void Servers_that_know_no_reports_are_understood_by_the_message_that_they_return()
    {
        Read(TestBounces.Qmail).Should().BeEquivalentTo(new { Kind = BounceKind.Failed, Reply = "failure notice" });
        Read(TestBounces.Qmail)!.MessageIds.Should().Contain(TestBounces.MessageId);
        Read(TestBounces.OldExchange)!.Reply.Should().Be("Undeliverable: Báo cáo");
        Read(TestBounces.OldExchange)!.MessageIds.Should().Contain(TestBounces.MessageId);
    }

    [Fact]
    public void Answers_of_people_and_their_machines_are_no_reports()
    {
        Read(TestBounces.Away).Should().BeNull();
        Read(TestBounces.Answer).Should().BeNull();
        Read(TestBounces.ReadReceipt).Should().BeNull();
        Read("").Should().BeNull();
        Read("no message at all").Should().BeNull();
        Read(TestBounces.Notification(action: "thought about")).Should().BeNull();
    }

    [Fact]
    public void Parts_in_parts_without_end_are_no_report_and_take_no_time()
    {
        var deep = new StringBuilder("From: MAILER-DAEMON@x\r\nMIME-Version: 1.0\r\n");
        for (var depth = 0; depth < 5000; depth++)
        {
            deep.Append(TestMail.English, $"Content-Type: multipart/mixed; boundary=\"{depth}\"\r\n\r\n--{depth}\r\n");
        }

        Read(deep.ToString()).Should().BeNull();
    }

    [Fact]
    public void Whatever_a_report_is_mutilated_to_it_is_read_or_it_is_none()
    {
        var random = new Random(20261126);
        string[] whole = [TestBounces.Notification(), TestBounces.Notification(envelope: null, returned: "text/rfc822-headers"), TestBounces.Qmail, TestBounces.OldExchange];
        for (var turn = 0; turn < Mutilations; turn++)
        {
            var bytes = TestBounces.Bytes(whole[turn % whole.Length]);
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var report = new BounceReader().Read(bytes.AsMemory(0, random.Next(bytes.Length + 1)));

            if (report is not null)
            {
                report.Reply.Length.Should().BeLessThanOrEqualTo(500);
                report.Reply.Should().NotContainAny("\r", "\n", "\0");
            }
        }
    }

    private static BounceReport? Read(string message) => new BounceReader().Read(TestBounces.Bytes(message));
}
