using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What help says.</content>
internal static partial class Messages
{
    public static Message HelpRoot() => new(Source, nameof(HelpRoot));

    public static Message HelpHelp() => new(Source, nameof(HelpHelp));

    public static Message HelpVersion() => new(Source, nameof(HelpVersion));

    public static Message HelpJson() => new(Source, nameof(HelpJson));

    public static Message HelpVerbose() => new(Source, nameof(HelpVerbose));

    public static Message HelpUsage(string usage) => new(Source, nameof(HelpUsage), usage);

    public static Message HelpCommands() => new(Source, nameof(HelpCommands));

    public static Message HelpArguments() => new(Source, nameof(HelpArguments));

    public static Message HelpOptions() => new(Source, nameof(HelpOptions));

    public static Message HelpExitCodes() => new(Source, nameof(HelpExitCodes));

    public static Message WrongNumber(string option, string value) => new(Source, nameof(WrongNumber), option, value);

    public static Message HelpPeriod() => new(Source, nameof(HelpPeriod));

    public static Message HelpUnits() => new(Source, nameof(HelpUnits));

    public static Message HelpUnitsList() => new(Source, nameof(HelpUnitsList));

    public static Message HelpUnitsImport() => new(Source, nameof(HelpUnitsImport));

    public static Message HelpAsOf() => new(Source, nameof(HelpAsOf));

    public static Message HelpFile() => new(Source, nameof(HelpFile));

    public static Message HelpFiles() => new(Source, nameof(HelpFiles));

    public static Message HelpDryRun() => new(Source, nameof(HelpDryRun));

    public static Message HelpData() => new(Source, nameof(HelpData));

    public static Message HelpDataImport() => new(Source, nameof(HelpDataImport));

    public static Message HelpDataStatus() => new(Source, nameof(HelpDataStatus));

    public static Message HelpTargets() => new(Source, nameof(HelpTargets));

    public static Message HelpTargetsImport() => new(Source, nameof(HelpTargetsImport));

    public static Message HelpTargetsList() => new(Source, nameof(HelpTargetsList));

    public static Message HelpYear() => new(Source, nameof(HelpYear));

    public static Message HelpRecipients() => new(Source, nameof(HelpRecipients));

    public static Message HelpRecipientsList() => new(Source, nameof(HelpRecipientsList));

    public static Message HelpRecipientsImport() => new(Source, nameof(HelpRecipientsImport));

    public static Message HelpDb() => new(Source, nameof(HelpDb));

    public static Message HelpDbMigrate() => new(Source, nameof(HelpDbMigrate));

    public static Message HelpDbScript() => new(Source, nameof(HelpDbScript));

    public static Message HelpDoctor() => new(Source, nameof(HelpDoctor));

    public static Message HelpUnitOption() => new(Source, nameof(HelpUnitOption));

    public static Message HelpCorrect() => new(Source, nameof(HelpCorrect));
}
