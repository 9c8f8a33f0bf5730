using System.CommandLine;
using ReportWorker.Commands.Accounts;
using ReportWorker.Commands.Data;
using ReportWorker.Commands.Database;
using ReportWorker.Commands.Deliveries;
using ReportWorker.Commands.Doctor;
using ReportWorker.Commands.Editions;
using ReportWorker.Commands.Forms;
using ReportWorker.Commands.Proof;
using ReportWorker.Commands.Recipients;
using ReportWorker.Commands.Reports;
using ReportWorker.Commands.Targets;
using ReportWorker.Commands.Templates;
using ReportWorker.Commands.Units;

namespace ReportWorker.Commands;

/// <summary>All commands, in the order in which help shows them.</summary>
internal static class CommandTree
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<Command> Of(CommandContext context) =>
    [
        new DemoCommand(context),
        new ServeCommand(context),
        new CommandGroup(
            context,
            "report",
            Messages.HelpReportGroup(),
            new ReportListCommand(context),
            new ReportShowCommand(context),
            new ReportPauseCommand(context),
            new ReportResumeCommand(context)),
        new RunCommand(context),
        new ReleaseCommand(context),
        new HoldCommand(context),
        new WithdrawCommand(context),
        new TraceCommand(context),
        new VerifyCommand(context),
        new CommandGroup(
            context,
            "edition",
            Messages.HelpEditionGroup(),
            new EditionAdoptCommand(context),
            new EditionChangesCommand(context),
            new EditionSignCommand(context)),
        new CommandGroup(context, "due", Messages.HelpDue(), new DueListCommand(context), new DueBackfillCommand(context)),
        new CommandGroup(
            context,
            "delivery",
            Messages.HelpDeliveryGroup(),
            new DeliveryListCommand(context),
            new DeliveryShowCommand(context),
            new DeliverySendCommand(context),
            new DeliveryRetryCommand(context),
            new DeliveryResolveCommand(context),
            new DeliveryCancelCommand(context),
            new DeliveryPauseCommand(context),
            new DeliveryResumeCommand(context)),
        new CommandGroup(context, "units", Messages.HelpUnits(), new UnitsImportCommand(context), new UnitsListCommand(context)),
        new CommandGroup(
            context,
            "data",
            Messages.HelpData(),
            new DataImportCommand(context),
            new DataSetCommand(context),
            new DataPullCommand(context),
            new DataStatusCommand(context),
            new DataListCommand(context),
            new DataArrivalsCommand(context),
            new DataShowCommand(context),
            new DataAcceptCommand(context),
            new DataConfirmCommand(context),
            new DataRejectCommand(context),
            new DataReturnCommand(context),
            new DataRemindCommand(context)),
        new CommandGroup(context, "form", Messages.HelpFormGroup(), new FormWriteCommand(context), new FormSendCommand(context)),
        new CommandGroup(context, "targets", Messages.HelpTargets(), new TargetsImportCommand(context), new TargetsListCommand(context)),
        new CommandGroup(context, "recipients", Messages.HelpRecipients(), new RecipientsImportCommand(context), new RecipientsListCommand(context)),
        new CommandGroup(
            context,
            "account",
            Messages.HelpAccount(),
            new AccountListCommand(context),
            new AccountResetCommand(context),
            new AccountAddCommand(context)),
        new CommandGroup(context, "template", Messages.HelpTemplate(), new TemplateCheckCommand(context), new TemplateFieldsCommand(context)),
        new CommandGroup(
            context,
            "db",
            Messages.HelpDb(),
            new DbMigrateCommand(context),
            new DbScriptCommand(context),
            new DbBackupCommand(context),
            new DbImportCommand(context),
            new DbPurgeCommand(context)),
        new DoctorCommand(context),
    ];
}
