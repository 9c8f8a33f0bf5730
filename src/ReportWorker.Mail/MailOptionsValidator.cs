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
            .Concat(Mailbox(BounceOptions.Section, options.Bounces))
            .Concat(Mailbox(FormsOptions.Section, options.Forms))
            .Concat(SharedMailbox(options));

    private static IEnumerable<Message> Addresses(MailOptions options)
    {
        if (!MailAddress.IsUsable(options.From))
        {
            yield return Messages.AddressInvalid("Mail:From", options.From);
        }

        if (!string.IsNullOrWhiteSpace(options.ReplyTo) && !MailAddress.IsUsable(options.ReplyTo))
        {
            yield return Messages.AddressInvalid("Mail:ReplyTo", options.ReplyTo);
        }

        if (!string.IsNullOrWhiteSpace(options.RedirectAllTo) && !MailAddress.IsUsable(options.RedirectAllTo))
        {
            yield return Messages.AddressInvalid("Mail:RedirectAllTo", options.RedirectAllTo);
        }

        if (!string.IsNullOrWhiteSpace(options.Bounces.Address) && !MailAddress.IsUsable(options.Bounces.Address))
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

    private static IEnumerable<Message> Mailbox(string section, ImapOptions mailbox) =>
        string.IsNullOrWhiteSpace(mailbox.Host) ? [] : MailServerChecks.Failures(section, mailbox, [MailAuth.Basic, MailAuth.Ntlm, MailAuth.OAuth]).Concat(
            new[] { mailbox.Folder, mailbox.ProcessedFolder, mailbox.QuarantineFolder } is var folders
            && Array.Exists(folders, string.IsNullOrWhiteSpace) | folders.Distinct(StringComparer.Ordinal).Count() < folders.Length
                ? [Messages.FoldersNotThree(section)]
                : []);

    // Each reads and puts away everything that it finds.
    private static IEnumerable<Message> SharedMailbox(MailOptions options) =>
        options is { Bounces: { } bounces, Forms: { } forms } && !string.IsNullOrWhiteSpace(bounces.Host)
        && string.Equals(bounces.Host, forms.Host, StringComparison.OrdinalIgnoreCase)
        && string.Equals(bounces.UserName, forms.UserName, StringComparison.OrdinalIgnoreCase) && bounces.Folder == forms.Folder
            ? [Messages.MailboxShared(BounceOptions.Section, FormsOptions.Section)]
            : [];
}
