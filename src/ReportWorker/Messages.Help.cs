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
}
