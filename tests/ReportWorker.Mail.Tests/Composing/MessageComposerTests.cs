using System.Text;
using CsCheck;
using MimeKit;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;

namespace ReportWorker.Mail.Tests.Composing;

public sealed class MessageComposerTests
{
    [Fact]
    public void Header_and_body_together_are_a_message_that_MimeKit_reads_back()
    {
        var content = TestMail.Content();
        using var message = Load(TestMail.Message(content));

        message.From.ToString().Should().Be("\"Văn phòng Quận ủy\" <vp@example.vn>");
        message.ReplyTo.ToString().Should().Be("\"Nguyễn Thị Hoa\" <hoa@example.vn>");
        message.To.ToString().Should().Be("\"Trần Văn Đức\" <bithu@example.vn>");
        (message.Subject, message.MessageId, message.Date).Should().Be((TestMail.Subject, TestMail.MessageId, TestMail.Date));
        message.Headers["Auto-Submitted"].Should().Be("auto-generated");
        message.Headers["X-Auto-Response-Suppress"].Should().Be("All");
        message.Headers["MIME-Version"].Should().Be("1.0");
        (message.TextBody ?? string.Empty).ReplaceLineEndings("\n").Should().Be(content.Text);
        (message.HtmlBody ?? string.Empty).ReplaceLineEndings("\n").Should().Be(content.Html);
        BytesOf((MimePart)message.Attachments.Single()).Should().Equal(content.Attachments[0].Content.ToArray());
    }

    [Fact]
    public void An_address_without_a_name_is_not_called_by_itself()
    {
        var header = TestMail.Composer().ComposeHeader(TestMail.Envelope() with { To = "a@example.vn", ToName = "a@example.vn" });

        Encoding.ASCII.GetString(header.Span).Should().Contain("\r\nTo: a@example.vn\r\n");
    }

    [Fact]
    public void A_message_of_a_conversation_names_all_before_it_and_answers_the_last()
    {
        var envelope = TestMail.Envelope() with { References = ["first@example.vn", "second@example.vn"] };
        var header = TestMail.Composer().ComposeHeader(envelope);
        using var message = Load([.. header.Span, .. TestMail.Composer().ComposeBody(TestMail.Content()).Content.Span]);

        message.References.Should().Equal("first@example.vn", "second@example.vn");
        message.InReplyTo.Should().Be("second@example.vn");
        Encoding.ASCII.GetString(TestMail.Composer().ComposeHeader(TestMail.Envelope()).Span)
            .Should().NotContain("References").And.NotContain("In-Reply-To", "a message that begins a conversation answers nothing");
    }

    [Fact]
    public void The_document_is_the_first_attachment_and_carries_its_name_in_both_forms()
    {
        var content = TestMail.Content();
        content = content with { Attachments = [.. content.Attachments, new MailAttachment("phụ lục.pdf", "application/pdf", new byte[10])] };
        var bytes = TestMail.Message(content);
        using var message = Load(bytes);

        var attachment = (MimePart)message.Attachments.First();
        attachment.FileName.Should().Be(TestMail.FileName);
        attachment.ContentType.MimeType.Should().Be(TestMail.Docx);
        attachment.ContentType.Name.Should().Be(TestMail.FileName);
        var text = Encoding.ASCII.GetString(bytes);
        text.Should().MatchRegex("filename\\*0\\*=utf-8''B%C3%A1o").And.MatchRegex("name=\"=\\?utf-8\\?");
        message.Attachments.Should().HaveCount(2);
    }

    [Fact]
    public void The_structure_is_mixed_with_alternatives_and_then_the_files()
    {
        using var message = Load(TestMail.Message());

        var mixed = message.Body.Should().BeOfType<Multipart>().Which;
        mixed.ContentType.MimeType.Should().Be("multipart/mixed");
        mixed[0].Should().BeOfType<MultipartAlternative>().Which.Select(part => part.ContentType.MimeType)
            .Should().Equal("text/plain", "text/html");
        mixed[1].IsAttachment.Should().BeTrue();
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        TestMail.Composer().ComposeBody(TestMail.Content()).Hash.Should().Be(TestMail.Composer().ComposeBody(TestMail.Content()).Hash);
        TestMail.Message().Should().Equal(TestMail.Message());
    }

    [Fact]
    public void The_blocks_share_no_header_and_meet_at_a_line_end()
    {
        var header = Encoding.ASCII.GetString(TestMail.Composer().ComposeHeader(TestMail.Envelope()).Span);
        var body = Encoding.ASCII.GetString(TestMail.Composer().ComposeBody(TestMail.Content()).Content.Span);

        header.Should().EndWith("\r\n").And.NotContain("\r\n\r\n").And.NotContain("Content-").And.StartWith("From: ");
        body.Should().StartWith("Content-Type: multipart/mixed");
    }

    [Fact]
    public void Any_text_makes_ASCII_lines_within_998_that_end_in_CRLF_and_begin_with_no_dot() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample(
            (text, name, subject, file) =>
            {
                var composer = TestMail.Composer();
                var content = new MailContent(Whole(text), Whole(text), [new MailAttachment(Whole(file), "no type", new byte[100])]);
                var header = composer.ComposeHeader(TestMail.Envelope() with { Subject = Whole(subject), ToName = Whole(name) });
                byte[] message = [.. header.Span, .. composer.ComposeBody(content).Content.Span];

                var whole = Encoding.Latin1.GetString(message);
                Ascii.IsValid(whole).Should().BeTrue();
                whole.Replace("\r\n", string.Empty, StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
                whole.Split("\r\n").Should().OnlyContain(line => line.Length <= 998 && !line.StartsWith('.'));
                using var read = Load(message);
                read.Attachments.Should().ContainSingle();
            },
            iter: 200);

    [Fact]
    public void Nothing_in_a_subject_or_name_begins_another_header()
    {
        var header = TestMail.Composer().ComposeHeader(
            TestMail.Envelope() with { Subject = "a\r\nBcc: evil@example.vn", ToName = "b\r\nBcc: evil@example.vn" });

        using var message = Load([.. header.Span, .. "\r\n"u8]);
        message.Bcc.Mailboxes.Should().BeEmpty();
        message.To.Mailboxes.Single().Address.Should().Be("bithu@example.vn");
    }

    [Fact]
    public void An_international_domain_is_written_in_ASCII()
    {
        using var message = Load([.. TestMail.Composer().ComposeHeader(TestMail.Envelope("vp@quậnủy.vn")).Span, .. "\r\n"u8]);

        message.To.Mailboxes.Single().GetAddress(idnEncode: true).Should().StartWith("vp@xn--");
    }

    [Theory]
    [InlineData("")]
    [InlineData("không phải địa chỉ")]
    [InlineData("đức@example.vn")]
    [InlineData("a@example.vn\r\nBcc: b@example.vn")]
    [InlineData("a@example.vn, b@example.vn")]
    public void An_address_that_mail_cannot_carry_is_refused_by_name(string address)
    {
        Action composing = () => TestMail.Composer().ComposeHeader(TestMail.Envelope(address));

        composing.Should().Throw<RequestRefusedException>().Which.Problems.Single().Message.Id.Should().Be(nameof(Messages.AddressUnusable));
    }

    [Fact]
    public void Without_a_clerk_there_is_no_Reply_To()
    {
        var options = TestMail.Options();
        options.ReplyTo = " ";

        Encoding.ASCII.GetString(TestMail.Composer(options).ComposeHeader(TestMail.Envelope()).Span).Should().NotContain("Reply-To");
    }

    private static MimeMessage Load(byte[] bytes) => MimeMessage.Load(new MemoryStream(bytes));

    private static byte[] BytesOf(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        return stream.ToArray();
    }

    /// <summary>Generated text may hold halves of surrogate pairs; what reaches the composer was cleaned at the boundary.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
