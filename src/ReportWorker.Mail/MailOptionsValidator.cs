using System.Globalization;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Mailing;
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
        Addresses(options)
            .Concat(Waits(options))
            .Concat(string.IsNullOrWhiteSpace(options.Smtp.Host) ? Pickup(options) : Smtp(options.Smtp, options.From))
            .Concat(string.IsNullOrWhiteSpace(options.Bounces.Host) ? [] : Bounces(options.Bounces));

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

        if (!string.IsNullOrWhiteSpace(options.Bounces.Address) && MailAddress.Parse(options.Bounces.Address) is null)
        {
            yield return Messages.AddressInvalid("Mail:Bounces:Address", options.Bounces.Address);
        }
    }

    private static IEnumerable<Message> Waits(MailOptions options) =>
        Enum.IsDefined(options.Uncertain)
            ? MailServerChecks.Ranges(MailOptions.Section, options)
            : MailServerChecks.Ranges(MailOptions.Section, options).Prepend(Messages.OptionUnknown("Mail:Uncertain", options.Uncertain, string.Join(", ", Enum.GetNames<UncertainPolicy>())));

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

    private static IEnumerable<Message> Bounces(BounceOptions bounces) =>
        MailServerChecks.Failures(BounceOptions.Section, bounces, [MailAuth.Basic, MailAuth.Ntlm, MailAuth.OAuth]).Concat(
            new[] { bounces.Folder, bounces.ProcessedFolder, bounces.QuarantineFolder } is var folders
            && Array.Exists(folders, string.IsNullOrWhiteSpace) | folders.Distinct(StringComparer.Ordinal).Count() < folders.Length
                ? [Messages.FoldersNotThree(BounceOptions.Section)]
                : []);
}
