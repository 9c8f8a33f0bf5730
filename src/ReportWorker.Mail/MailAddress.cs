using System.Text;
using MimeKit;

namespace ReportWorker.Mail;

/// <summary>Reads addresses that every mail server can carry: an ASCII local part, a domain that may be international.</summary>
internal static class MailAddress
{
    /// <summary>The address, its domain in ASCII; null when it is none, or needs SMTPUTF8.</summary>
    public static MailboxAddress? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)
            || text.Any(char.IsControl)
            || !MailboxAddress.TryParse(text, out var mailbox)
            || mailbox.Address.IndexOf('@', StringComparison.Ordinal) <= 0
            || mailbox.Route.Count > 0)
        {
            return null;
        }

        return ToAscii(mailbox) is { } address ? new MailboxAddress(Encoding.UTF8, mailbox.Name, address) : null;
    }

    private static string? ToAscii(MailboxAddress mailbox)
    {
        try
        {
            var address = mailbox.GetAddress(idnEncode: true);
            return Ascii.IsValid(address) && !address.EndsWith('@') && address.Length <= 320 ? address : null;
        }
        catch (ArgumentException)
        {
            return null; // The domain has no form in ASCII.
        }
    }
}
