using System.CommandLine;
using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>A command of the command line: its name, its symbols and what it does.</summary>
internal abstract class AppCommand : Command
{
    protected AppCommand(CommandContext context, string name, Message help)
        : base(name, help.ToString(context.Culture)) =>
        SetAction((args, cancellationToken) => CommandRunner.RunAsync(context, args, RunAsync, cancellationToken));

    /// <summary>Does what was asked.</summary>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken);
}

/// <summary>A command that only holds others.</summary>
internal sealed class CommandGroup : Command
{
    public CommandGroup(CommandContext context, string name, Message help, params ReadOnlySpan<Command> commands)
        : base(name, help.ToString(context.Culture))
    {
        foreach (var command in commands)
        {
            Add(command);
        }
    }
}
