using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Mail.Arriving;
using ReportWorker.Mail.Bouncing;
using ReportWorker.Mail.Composing;
using ReportWorker.Mail.Imap;
using ReportWorker.Mail.Folders;
using ReportWorker.Mail.Pickup;
using ReportWorker.Mail.Smtp;

namespace ReportWorker.Mail;

/// <summary>Registers this room.</summary>
public static class MailServices
{
    /// <summary>
    /// Adds <see cref="MailOptions"/> bound to section <c>Mail</c> and validated when first read, the composer, and the way out:
    /// the mail server when <c>Mail:Smtp:Host</c> is set, the pickup folder otherwise, and folders that are recipients; and the mailboxes that
    /// are read. Calling it again changes nothing.
    /// Needs logging, and <see cref="TimeProvider"/> if another one than the system's is meant.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="language">The language of failures and of what is stored with a delivery.</param>
    public static IServiceCollection AddReportWorkerMail(this IServiceCollection services, CultureInfo language)
    {
        if (services.Any(service => service.ServiceType == typeof(IMessageComposer)))
        {
            return services;
        }

        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section);
        services.AddSingleton<IValidateOptions<MailOptions>>(new MailOptionsValidator(language));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new Pulse(provider.GetRequiredService<TimeProvider>(), rest: null));
        services.AddSingleton<IMessageComposer, MessageComposer>();
        services.AddSingleton<IMailChannel>(provider => new RoutingChannel(
            Channel(provider, language),
            new FolderChannel(language, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<IOptions<MailOptions>>().Value));
        services.AddSingleton<IBounceReader, BounceReader>();
        services.AddSingleton<IUnitMailReader, UnitMailReader>();
        services.AddSingleton(provider => Mailboxes(provider, language));
        return services;
    }

    private static IMailChannel Channel(IServiceProvider provider, CultureInfo language)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>().Value;
        return string.IsNullOrWhiteSpace(options.Smtp.Host)
            ? new PickupChannel(options, language)
            : new SmtpLines(options.Smtp.Connections, () => new SmtpChannel(
                options,
                language,
                provider.GetRequiredService<Pulse>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SmtpChannel>>(),
                provider.GetService<MessageLimit>()));
    }

    private static Mailboxes Mailboxes(IServiceProvider provider, CultureInfo language)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>().Value;
        return new Mailboxes(Of(BounceOptions.Section, options.Bounces), Of(FormsOptions.Section, options.Forms));

        IMailbox? Of(string section, ImapOptions mailbox) => string.IsNullOrWhiteSpace(mailbox.Host)
            ? null
            : new ImapMailbox(section, mailbox, language, provider.GetRequiredService<Pulse>(), provider.GetRequiredService<TimeProvider>());
    }
}
