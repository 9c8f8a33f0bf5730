using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace ReportWorker.Commands;

/// <summary>Help in the configured language; the documentation is made of the same lines.</summary>
internal sealed class HelpText(CultureInfo culture) : SynchronousCommandLineAction
{
    /// <summary>The name that people type.</summary>
    public const string Program = "reportworker";

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    /// <summary>Writes the help of one command.</summary>
    public void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(Messages.HelpUsage(Usage(command)).ToString(culture));
        WriteRows(output, Messages.HelpCommands().ToString(culture), Leaves(command).Select(leaf => (Usage(leaf, command), leaf.Description)));
        WriteRows(output, Messages.HelpArguments().ToString(culture), command.Arguments.Select(argument => (Label(argument), argument.Description)));
        WriteRows(output, Messages.HelpOptions().ToString(culture), Options(command).Select(option => (Label(option), option.Description)));
        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine(Messages.HelpExitCodes().ToString(culture));
        }
    }

    /// <summary>The commands below that do something, in order.</summary>
    public static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.SelectMany(sub => sub.Subcommands.Count == 0 ? [sub] : Leaves(sub));

    /// <summary>How a command is typed: its path, arguments and options.</summary>
    public static string Usage(Command command, Command? below = null) =>
        string.Join(' ', [.. PathOf(command, below), .. command.Arguments.Select(Label), .. command.Subcommands.Count > 0 ? ["…"] : command.Options.Where(option => !IsGeneral(option)).Select(Bracketed)]);

    private static IEnumerable<string> PathOf(Command command, Command? below) =>
        command == below ? []
        : command is RootCommand ? [Program]
        : [.. PathOf(command.Parents.OfType<Command>().First(), below), command.Name];

    private static IEnumerable<Option> Options(Command command) =>
        command.Parents.OfType<Command>().Aggregate(command.Options.AsEnumerable(), (all, parent) => all.Concat(Options(parent).Where(option => option.Recursive)));

    private static bool IsGeneral(Option option) => option.Recursive;

    private static string Bracketed(Option option) => option.Required ? Label(option) : $"[{Label(option)}]";

    private static string Label(Option option)
    {
        if (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool))
        {
            return option.Name;
        }

        return $"{option.Name} {option.HelpName}{(option.Arity.MaximumNumberOfValues > 1 ? " …" : "")}";
    }

    private static string Label(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var several = argument.Arity.MaximumNumberOfValues > 1 ? " …" : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{several}]" : name + several;
    }

    private static void WriteRows(TextWriter output, string heading, IEnumerable<(string Left, string? Right)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var width = Math.Min(34, all.Max(row => row.Left.Length));
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var (left, right) in all)
        {
            output.WriteLine(left.Length > width ? $"  {left}\n  {new string(' ', width)}  {right}" : $"  {left.PadRight(width)}  {right}");
        }
    }
}
