using System.CommandLine;
using ReportWorker.Commands.Database;
using ReportWorker.Commands.Recipients;
using ReportWorker.Commands.Units;

namespace ReportWorker.Commands;

/// <summary>All commands, in the order in which help shows them.</summary>
internal static class CommandTree
{
    /// <summary>Makes them.</summary>
    public static IEnumerable<Command> Of(CommandContext context) =>
    [
        new CommandGroup(context, "units", Messages.HelpUnits(), new UnitsListCommand(context)),
        new CommandGroup(context, "recipients", Messages.HelpRecipients(), new RecipientsListCommand(context)),
        new CommandGroup(context, "db", Messages.HelpDb(), new DbMigrateCommand(context), new DbScriptCommand(context)),
    ];
}
