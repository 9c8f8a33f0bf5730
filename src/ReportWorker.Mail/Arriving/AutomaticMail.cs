using MimeKit;

namespace ReportWorker.Mail.Arriving;

/// <summary>Recognises what must not be answered: RFC 3834, section 2, and the marks that servers had before it.</summary>
internal static class AutomaticMail
{
    private static readonly string[] Precedences = ["bulk", "list", "junk", "auto_reply"];
    private static readonly string[] Marks = ["List-Id", "X-Autoreply", "X-Autorespond"];
    private static readonly string[] Machines = ["mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "bounce", "bounces"];

    public static bool Is(MimeMessage mail, MailOptions options)
    {
        var submitted = mail.Headers[HeaderId.AutoSubmitted]?.Trim();
        var from = mail.From.Mailboxes.FirstOrDefault();
        return from is null
            || (submitted is { Length: > 0 } && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase))
            || mail.Headers[HeaderId.ReturnPath]?.Trim() == "<>"
            || Array.Exists(Precedences, word => word.Equals(mail.Headers[HeaderId.Precedence]?.Trim(), StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Marks, mail.Headers.Contains)
            || mail.Body is MultipartReport
            || Array.Exists(Machines, word => word.Equals(from.LocalPart, StringComparison.OrdinalIgnoreCase))
            || IsOurs(from, options);
    }

    // Our own messages say that a machine wrote them; a clerk who answers from the same address does not.
    private static bool IsOurs(MailboxAddress from, MailOptions options) =>
        new[] { options.From, options.Forms.UserName, options.Bounces.Address }
            .Any(own => !string.IsNullOrWhiteSpace(own) && string.Equals(MailAddress.Parse(own)?.Address, from.Address, StringComparison.OrdinalIgnoreCase));
}
