using System.CommandLine;
using System.CommandLine.Help;
using ReportWorker.Hosting.Configuration;

namespace ReportWorker.Commands;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    /// <summary>The option for programs.</summary>
    public const string Json = "--json";

    /// <summary>The option for those who look for a mistake of ours.</summary>
    public const string Verbose = "--verbose";

    /// <summary>Reads and carries out one command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, LoadedSettings settings, Terminal terminal)
    {
        var context = new CommandContext(settings, terminal);
        var parsed = Build(context).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is null or System.CommandLine.Invocation.ParseErrorAction)
        {
            await using var session = new Session(context, args.Contains(Json), verbose: false);
            session.Fail(ExitCode.WrongUsage, UsageProblems.Of(parsed), null);
            return ExitCode.WrongUsage;
        }

        // Interruptions are the commands' own business: the service stops in its own time.
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        };
        return await parsed.InvokeAsync(invocation);
    }

    /// <summary>The tree of commands, in the order in which help shows them.</summary>
    public static RootCommand Build(CommandContext context)
    {
        string Text(Expressions.Message message) => message.ToString(context.Culture);
        var root = new RootCommand(Text(Messages.HelpRoot()));
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = Text(Messages.HelpHelp());
            option.Action = new HelpText(context.Culture);
        }

        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Description = Text(Messages.HelpVersion());
        }

        root.Options.Add(new Option<bool>(Json) { Description = Text(Messages.HelpJson()), Recursive = true });
        root.Options.Add(new Option<bool>(Verbose) { Description = Text(Messages.HelpVerbose()), Recursive = true });
        foreach (var command in CommandTree.Of(context))
        {
            root.Add(command);
        }

        return root;
    }
}
