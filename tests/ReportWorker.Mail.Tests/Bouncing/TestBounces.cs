using System.Text;

namespace ReportWorker.Mail.Tests.Bouncing;

/// <summary>What mail servers send back, in the words of each.</summary>
internal static class TestBounces
{
    public const string MessageId = "0123456789abcdef0123456789abcdef@example.vn";

    /// <summary>The report of a server that knows RFC 3464.</summary>
    /// <param name="action">What became of the message.</param>
    /// <param name="status">The enhanced status code.</param>
    /// <param name="diagnostic">The server's words.</param>
    /// <param name="envelope">The envelope's name, as DSN returns it; null where the server knows none.</param>
    /// <param name="returned">The type of the part with the message, and whether it is whole.</param>
    public static string Notification(
        string action = "failed",
        string status = "5.1.1",
        string diagnostic = "smtp; 550 5.1.1 <khong.co@example.vn>: Recipient address rejected",
        string? envelope = MessageId,
        string returned = "message/rfc822") => $"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mail.example>
        To: tra-lai@example.vn
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-Id: <20261126145048.90898B881BD@mail.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.example
        {(envelope is null ? "X-Postfix-Queue-ID: 82A57B881B5" : $"Original-Envelope-Id: {envelope}")}

        Final-Recipient: rfc822; khong.co@example.vn
        Action: {action}
        Status: {status}
        Diagnostic-Code: {diagnostic}

        --b
        Content-Type: {returned}

        From: vp@example.vn
        Message-ID: <{MessageId}>
        Subject: =?utf-8?B?QsOhbyBjw6Fv?=

        hello
        --b--

        """;

    /// <summary>qmail's report: no parts, the message below the words.</summary>
    public static string Qmail => $"""
        Return-Path: <>
        From: MAILER-DAEMON@mail.example
        To: tra-lai@example.vn
        Subject: failure notice
        Message-ID: <20261126.1234.qmail@mail.example>

        Hi. This is the qmail-send program at mail.example.
        I'm afraid I wasn't able to deliver your message to the following addresses.

        <khong.co@example.vn>:
        Sorry, no mailbox here by that name. (#5.1.1)

        --- Below this line is a copy of the message.

        Return-Path: <vp@example.vn>
        Message-ID: <{MessageId}>
        Subject: x

        """;

    /// <summary>An old Exchange: the message is attached, the report is words only.</summary>
    public static string OldExchange => $"""
        From: System Administrator <postmaster@mail.example>
        To: tra-lai@example.vn
        Subject: Undeliverable: =?utf-8?B?QsOhbyBjw6Fv?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        Your message did not reach some or all of the intended recipients.

        --b
        Content-Type: message/rfc822

        From: vp@example.vn
        Message-ID: <{MessageId}>
        Subject: x

        hello
        --b--

        """;

    /// <summary>A machine answers for somebody who is away and quotes everything that a bounce would.</summary>
    public static string Away => $"""
        Return-Path: <>
        From: bithu@example.vn
        To: tra-lai@example.vn
        Subject: Automatic reply
        Auto-Submitted: auto-replied
        In-Reply-To: <{MessageId}>
        References: <{MessageId}>

        Out of office. Message-ID: <{MessageId}>

        """;

    /// <summary>A person's answer.</summary>
    public static string Answer => $"""
        From: Tran Van Duc <bithu@example.vn>
        To: vp@example.vn
        Subject: Re: x
        In-Reply-To: <{MessageId}>

        Da nhan. Message-ID: <{MessageId}>

        """;

    /// <summary>Somebody's program says that the message was opened.</summary>
    public static string ReadReceipt => $"""
        From: bithu@example.vn
        Subject: Read: x
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=disposition-notification; boundary="b"

        --b
        Content-Type: message/disposition-notification

        Final-Recipient: rfc822; bithu@example.vn
        Original-Message-ID: <{MessageId}>
        Disposition: manual-action/MDN-sent-manually; displayed

        --b--

        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
