using System.CommandLine;
using System.CommandLine.Parsing;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Hosting;

namespace ReportWorker.Commands;

/// <summary>Says in our words what is wrong with a command line.</summary>
internal static class UsageProblems
{
    /// <summary>Everything that is wrong, and where help is to be had.</summary>
    public static IReadOnlyList<Problem> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var messages = parsed.UnmatchedTokens.Select(token => Unknown(token, command)).ToList();
        if (messages.Count == 0 && command.Subcommands.Count > 0)
        {
            messages.Add(Messages.CommandMissing(PathOf(parsed), string.Join(", ", command.Subcommands.Select(sub => sub.Name))));
        }

        if (messages.Count == 0)
        {
            messages.AddRange(parsed.Errors.Select(Describe).Distinct());
        }

        messages.Add(Messages.SeeHelp(PathOf(parsed)));
        return [.. messages.Select(message => new Problem(message))];
    }

    private static Message Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var names = isOption ? OptionsOf(command) : command.Subcommands.Select(sub => sub.Name);
        var nearest = Nearest.To(token, names);
        return (isOption, nearest) switch
        {
            (true, null) => Messages.UnknownOption(token),
            (true, _) => Messages.UnknownOptionNear(token, nearest),
            (false, null) => Messages.UnknownCommand(token),
            _ => Messages.UnknownCommandNear(token, nearest),
        };
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Select(option => option.Name)
            .Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf))
            .Distinct();

    private static Message Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option when option.Option.Arity.MinimumNumberOfValues > 0 && !option.Implicit => Messages.OptionNeedsValue(option.Option.Name),
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 => Messages.OptionTwice(option.Option.Name),
        OptionResult { Tokens.Count: > 0 } option => Messages.OptionWrongValue(option.Option.Name, option.Tokens[^1].Value),
        ArgumentResult { Tokens.Count: 0 } argument => Messages.ArgumentMissing(NameOf(argument.Argument)),
        ArgumentResult argument => Messages.ArgumentWrongValue(NameOf(argument.Argument), argument.Tokens[^1].Value),
        CommandResult command when Missing(command) is { } option => Messages.OptionMissing(option.Name),
        CommandResult command when command.Command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0) is { } argument =>
            Messages.ArgumentMissing(NameOf(argument)),
        _ => Messages.Other(error.Message),
    };

    private static Option? Missing(CommandResult command) =>
        command.Command.Options.FirstOrDefault(option => option.Required && command.GetResult(option) is null or { Implicit: true });

    private static string NameOf(Argument argument) => (argument.HelpName ?? argument.Name).ToUpperInvariant();

    private static string PathOf(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            names.Push(result is CommandResult { Command: RootCommand } ? HelpText.Program : ((CommandResult)result).Command.Name);
        }

        return string.Join(' ', names);
    }
}
