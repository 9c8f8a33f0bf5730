using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Reflection;
using Microsoft.Extensions.Options;
using ReportWorker.Expressions;

namespace ReportWorker.Mail;

/// <summary>Finds everything that is wrong with the section, each with the value that was found; secrets are never repeated.</summary>
internal sealed class MailOptionsValidator(CultureInfo language) : IValidateOptions<MailOptions>
{
    private const int MostMegabytes = 1000;

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var failures = Failures(options).Select(failure => failure.ToString(language)).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    public static IEnumerable<Message> Failures(MailOptions options) =>
        Addresses(options).Concat(Sizes(options)).Concat(string.IsNullOrWhiteSpace(options.Smtp.Host) ? Pickup(options) : Smtp(options.Smtp, options.From));

    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

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

    private static IEnumerable<Message> Sizes(MailOptions options)
    {
        if (options.MaxMegabytes is < 0 or > MostMegabytes)
        {
            yield return Messages.OptionOutOfRange("Mail:MaxMegabytes", options.MaxMegabytes, 0, MostMegabytes);
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
        if (Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown)
        {
            yield return Messages.HostInvalid(host);
        }
        else if (!IsLoopback(host) && MailAddress.Parse(from) is { Domain: "localhost" })
        {
            yield return Messages.FromIsPlaceholder(from, host);
        }

        foreach (var failure in Ranges(smtp).Concat(Kinds(smtp)).Concat(SignIn(smtp, host)))
        {
            yield return failure;
        }
    }

    private static IEnumerable<Message> Ranges(SmtpOptions smtp) =>
        from property in typeof(SmtpOptions).GetProperties()
        let range = property.GetCustomAttribute<RangeAttribute>()
        let value = property.GetValue(smtp)
        where range is not null && !range.IsValid(value)
        select Messages.OptionOutOfRange($"Mail:Smtp:{property.Name}", value, range.Minimum, range.Maximum);

    private static IEnumerable<Message> Kinds(SmtpOptions smtp)
    {
        if (!Enum.IsDefined(smtp.Security))
        {
            yield return Messages.OptionUnknown("Mail:Smtp:Security", smtp.Security, string.Join(", ", Enum.GetNames<SmtpSecurity>()));
        }

        if (!Enum.IsDefined(smtp.Auth))
        {
            yield return Messages.OptionUnknown("Mail:Smtp:Auth", smtp.Auth, "None, Basic, Ntlm");
        }
    }

    private static IEnumerable<Message> SignIn(SmtpOptions smtp, string host)
    {
        var given = !string.IsNullOrEmpty(smtp.UserName) || !string.IsNullOrEmpty(smtp.Password);
        if (smtp.Auth == SmtpAuth.OAuth)
        {
            yield return Messages.OAuthNotSupported();
        }
        else if (smtp.Auth == SmtpAuth.None && given)
        {
            yield return Messages.CredentialsUnused();
        }
        else if (smtp.Auth != SmtpAuth.None && (string.IsNullOrEmpty(smtp.UserName) || string.IsNullOrEmpty(smtp.Password)))
        {
            yield return Messages.CredentialsMissing(smtp.Auth);
        }

        if (smtp.Security == SmtpSecurity.None && (smtp.Auth != SmtpAuth.None || given) && !IsLoopback(host))
        {
            yield return Messages.CredentialsInClearText(host);
        }
    }
}
