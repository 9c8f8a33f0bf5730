using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Mail.Composing;
using ReportWorker.Mail.Smtp;
using ReportWorker.Mail.Tests.Smtp;

namespace ReportWorker.Mail.Tests;

/// <summary>Messages and channels for tests.</summary>
internal static class TestMail
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string FileName = "Báo cáo công tác Đảng 6 tháng đầu năm 2020 – Long Biên.docx";
    public const string Subject = "[DỰ THẢO] Báo cáo công tác xây dựng Đảng 6 tháng đầu năm 2020 của Quận ủy Long Biên";
    public const string MessageId = "six-month-review.2020-h1.long-bien.1-7@example.vn";
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    public static readonly DateTimeOffset Date = new(2020, 6, 15, 7, 0, 0, TimeSpan.FromHours(7));

    public static MailOptions Options() => new()
    {
        From = "Văn phòng Quận ủy <vp@example.vn>",
        ReplyTo = "Nguyễn Thị Hoa <hoa@example.vn>",
    };

    public static IMessageComposer Composer(MailOptions? options = null) =>
        new MessageComposer(Microsoft.Extensions.Options.Options.Create(options ?? Options()));

    public static MailContent Content(int attachmentSize = 3000)
    {
        var bytes = new byte[attachmentSize];
        new Random(42).NextBytes(bytes);
        return new MailContent(
            "Kỳ: 6 tháng đầu năm 2020\n.một dòng bắt đầu bằng dấu chấm\nFrom đây đến hết",
            "<!doctype html>\n<html lang=\"vi\"><body><p>Kết nạp 98 đảng viên mới</p></body></html>\n",
            [new MailAttachment(FileName, Docx, bytes)]);
    }

    public static MailEnvelope Envelope(string to = "bithu@example.vn") => new(to, "Trần Văn Đức", Subject, MessageId, Date);

    public static byte[] Message(MailContent? content = null, string to = "bithu@example.vn")
    {
        var composer = Composer();
        return [.. composer.ComposeHeader(Envelope(to)).Span, .. composer.ComposeBody(content ?? Content()).Content.Span];
    }

    public static OutgoingCopy Copy(int attachmentSize = 3000, string to = "bithu@example.vn") =>
        new(to, MessageId, Message(Content(attachmentSize), to));

    public static SmtpChannel Channel(
        int port, Action<MailOptions>? change = null, TimeProvider? time = null, ILogger<SmtpChannel>? logger = null, MessageLimit? limit = null)
    {
        var options = Options();
        options.Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = MailSecurity.None };
        change?.Invoke(options);
        var clock = time ?? TimeProvider.System;
        return new SmtpChannel(options, English, new Pulse(clock, rest: null), clock, logger ?? NullLogger<SmtpChannel>.Instance, limit);
    }

    /// <summary>How long a server is waited for: only one that says nothing is given up, however busy the machine is.</summary>
    public static TimeSpan Patience(FaultKind kind) => kind == FaultKind.Hang ? TimeSpan.FromSeconds(5) : TimeSpan.FromMinutes(1);

    public static Task<bool> Yes(CancellationToken cancellationToken) => Task.FromResult(true);
}
