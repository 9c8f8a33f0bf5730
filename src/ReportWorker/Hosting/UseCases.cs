using Microsoft.Extensions.DependencyInjection.Extensions;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Intake.Correcting;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Intake.Photos;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Intake.Uploading;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Adopting;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Correcting;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Units;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Converting;
using ReportWorker.Mail;

namespace ReportWorker.Hosting;

/// <summary>Core's use cases and what they are made of. They hold no state, so one of each is enough.</summary>
internal static class UseCases
{
    /// <summary>Adds them.</summary>
    public static void AddUseCases(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new SendingOptions(settings.Mail.Paused, DomainOf(settings.Mail.From))
        {
            Lease = settings.Service.SendingLease,
            FinishWithin = settings.Service.StopWithin * 2 / 3,
            Lines = settings.Mail.Smtp.Connections,
            PerMinute = settings.Mail.Smtp.PerMinute,
            GiveUpAfter = settings.Mail.GiveUpAfter,
            Uncertain = settings.Mail.Uncertain,
            UncertainWait = settings.Mail.UncertainWait,
            LargeFilesAt = string.IsNullOrWhiteSpace(settings.Mail.LargeFilesAt) ? null : settings.Mail.LargeFilesAt.Trim(),
        });
        services.AddSingleton(new MessageLimit(settings.Mail.MaxMegabytes * 1_000_000L));
        services.AddSingleton<IPdfMaker, LibreOffice>();
        services.AddSingleton(provider => new Pulse(provider.GetRequiredService<TimeProvider>(), rest: null));
        services.AddSingleton(provider => provider.GetRequiredService<ReportLibrary>().RequireCatalogue());
        services.AddSingleton<UnitImport>();
        services.AddSingleton<DataImport>();
        services.AddSingleton<CorrectValue>();
        services.AddSingleton<DataPull>();
        services.AddSingleton<PullRounds>();
        services.AddSingleton<AnswerAdmission>();
        services.AddSingleton<DecisionWriter>();
        services.AddSingleton<AnswerDecisions>();
        services.AddSingleton<SubmissionReview>();
        services.AddSingleton<UnitDirectory>();
        services.AddSingleton<AccountKeeping>();
        services.AddSingleton<StatusReader>();
        services.AddSingleton<DataStatus>();
        services.AddSingleton<BranchStatus>();
        services.AddSingleton<TargetImport>();
        services.AddSingleton<RecipientImport>();
        services.AddSingleton<RecipientKeeping>();
        services.AddSingleton<ReportReader>();
        services.AddSingleton<EditionRenderer>();
        services.AddSingleton<Gatekeeper>();
        services.AddSingleton<EditionFormat>();
        services.AddSingleton<TemplateCheck>();
        services.AddSingleton<DraftMaker>();
        services.AddSingleton<DocumentNumbers>();
        services.AddSingleton<EditedDocument>();
        services.AddSingleton<AdoptDraft>();
        services.AddSingleton<Release>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<Correspondences>();
        services.AddSingleton<SignEdition>();
        services.AddSingleton<RunReport>();
        services.AddSingleton<Editions>();
        services.AddSingleton<EditionPdfs>();
        services.AddSingleton<TraceFigure>();
        services.AddSingleton<EditionFigures>();
        services.AddSingleton<SourceCheck>();
        services.AddSingleton<WhatWouldChange>();
        services.AddSingleton<VerifyDocument>();
        services.AddSingleton(provider => new DueCalendar(provider.GetRequiredService<ICronSchedule>(), provider.GetRequiredService<ReportLibrary>().Days));
        services.AddSingleton<DueList>();
        services.AddSingleton<DueOverview>();
        services.AddSingleton<Backfill>();
        services.AddSingleton<OwedReports>();
        services.AddSingleton<RoundKeeper>();
        services.AddSingleton<Collecting>();
        services.AddSingleton<Advance>();
        services.AddSingleton<Reconciler>();
        services.TryAddSingleton<IWorkSharing, WorkAlone>();
        services.AddSingleton<PauseReport>();
        services.AddSingleton<QueuedRuns>();
        services.AddSingleton<RunOverview>();
        services.AddSingleton<RunChoices>();
        services.AddSingleton(new RetentionRules(settings.Retention.Drafts, settings.Retention.Messages, settings.Retention.Attempts, settings.Retention.Files));
        services.AddSingleton<Purge>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<FormKeys>();
        services.AddSingleton<FormFiles>();
        services.AddSingleton<FormSending>();
        services.AddSingleton(new AlarmRules(settings.Alarms.Addresses, settings.Alarms.HeartbeatEvery, settings.Alarms.HeartbeatFile));
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<NotSent>();
        services.AddSingleton<LateChanges>();
        services.AddSingleton<Alarms>();
        services.AddSingleton<Heartbeat>();
        services.AddSingleton<Settlement>();
        services.AddSingleton<ChannelBreaker>();
        services.AddSingleton<Courier>();
        services.AddSingleton<UncertainDeliveries>();
        services.AddSingleton<PauseMail>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<Sender>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<DeliveryOverview>();
        services.AddSingleton<Bounces>();
        services.AddSingleton<IPhotoMaker, SkiaPhotos>();
        services.AddSingleton<AlongFiles>();
        services.AddSingleton(new AnswerLimit(settings.Mail.Forms.MostReplies));
        services.AddSingleton<FormCopies>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<FormExamination>();
        services.AddSingleton<FormIntake>();
        services.AddSingleton<UploadFigures>();
        services.AddSingleton<FormResults>();
        services.AddSingleton<Confirmations>();
        services.AddSingleton<UnitMails>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FormFolder>(provider, FolderOf(settings)));
        services.AddSingleton(provider => MakeInboxes(provider, settings.Mail));
    }

    private static FormFolderPlace FolderOf(Settings settings) =>
        new(settings.Intake.Folder, settings.Intake.FolderSettles, settings.Mail.Forms.MaxMegabytes * 1_000_000L);

    private static Inboxes MakeInboxes(IServiceProvider provider, MailOptions mail)
    {
        var mailboxes = provider.GetRequiredService<Mailboxes>();
        return new Inboxes(
            Of(mailboxes.Bounces, provider.GetRequiredService<Bounces>, new MailboxRounds(mail.Bounces.Every)),
            Of(mailboxes.Forms, provider.GetRequiredService<UnitMails>, new MailboxRounds(mail.Forms.Every) { MostBytes = mail.Forms.MaxMegabytes * 1_000_000L }));

        Inbox? Of(IMailbox? mailbox, Func<IMailHandler> handler, MailboxRounds rounds) =>
            mailbox is null ? null : ActivatorUtilities.CreateInstance<Inbox>(provider, mailbox, handler(), rounds);
    }

    // The settings were checked: there is an address.
    private static string DomainOf(string from) => from[(from.LastIndexOf('@') + 1)..].TrimEnd('>', ' ');
}
