using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace ReportWorker.Mail;

/// <summary>Reads addresses that every mail server can carry: an ASCII local part, a domain that may be international.</summary>
internal static partial class MailAddress
{
    /// <summary>
    /// True when <see cref="Parse"/> reads the text. What settings usually have is told without the mail library, which each command, and each service that
    /// sends nothing, would load.
    /// </summary>
    public static bool IsUsable(string? text) => (text is not null && Plain().IsMatch(text)) || Parse(text) is not null;

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

    // Letters, digits, and single dots and hyphens between them; short enough for each limit of a part.
    [GeneratedRegex(
        @"^(?=.{1,60}\z)(?<name>[A-Za-z0-9]+( [A-Za-z0-9]+)* <)?[A-Za-z0-9]+([.-][A-Za-z0-9]+)*@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*(?(name)>)\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

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
