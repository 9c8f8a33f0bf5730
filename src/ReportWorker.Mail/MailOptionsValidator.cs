using System.Globalization;
using Microsoft.Extensions.Options;
using ReportWorker.Expressions;

namespace ReportWorker.Mail;

/// <summary>Finds everything that is wrong with the section, each with the value that was found; secrets are never repeated.</summary>
internal sealed class MailOptionsValidator(CultureInfo language) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var failures = Failures(options).Select(failure => failure.ToString(language)).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    public static IEnumerable<Message> Failures(MailOptions options) =>
        Addresses(options).Concat(string.IsNullOrWhiteSpace(options.Smtp.Host) ? Pickup(options) : Smtp(options.Smtp, options.From));

    private static IEnumerable<Message> Addresses(MailOptions options)
    {
        if (MailAddress.Parse(options.From) is null)
        {
            yield return Messages.AddressInvalid("Mail:From", options.From);
        }

        if (!string.IsNullOrWhiteSpace(options.ReplyTo) && MailAddress.Parse(options.ReplyTo) is null)
        {
            yield return Messages.AddressInvalid("Mail:ReplyTo", options.ReplyTo);
        }

        if (!string.IsNullOrWhiteSpace(options.RedirectAllTo) && MailAddress.Parse(options.RedirectAllTo) is null)
        {
            yield return Messages.AddressInvalid("Mail:RedirectAllTo", options.RedirectAllTo);
        }
    }

    private static IEnumerable<Message> Pickup(MailOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.PickupDirectory))
        {
            yield return Messages.NoWayOut();
        }
        else if (!Path.IsPathFullyQualified(options.PickupDirectory))
        {
            yield return Messages.PickupNotAbsolute(options.PickupDirectory);
        }
    }

    private static IEnumerable<Message> Smtp(SmtpOptions smtp, string from)
    {
        var host = smtp.Host!.Trim(); // Not empty: the caller looked.
        return MailServerChecks.Failures(SmtpOptions.Section, smtp, Enum.GetValues<MailAuth>()).Concat(
            Uri.CheckHostName(host) != UriHostNameType.Unknown && !MailServerChecks.IsLoopback(host) && MailAddress.Parse(from) is { Domain: "localhost" }
                ? [Messages.FromIsPlaceholder(from, host)]
                : []);
    }
}
