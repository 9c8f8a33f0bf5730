using System.CommandLine;

namespace ReportWorker.Commands.Editions;

/// <summary><c>hold</c>: keeps a draft from leaving until somebody decides otherwise.</summary>
internal sealed class HoldCommand : EditionCommand
{
    private readonly Option<string> _why;

    public HoldCommand(CommandContext context)
        : base(context, "hold", Messages.HelpHold()) =>
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var edition = await EditionAsync(args, services, cancellationToken);
        await services.GetRequiredService<Core.Ledger.Editions>().HoldAsync(edition, args.GetRequiredValue(_why), cancellationToken);
        session.Tell(Messages.EditionHeld(edition.Key.ToString()));
        session.Result(new { edition = edition.Key.ToString(), state = "held" });
        return ExitCode.Done;
    }
}
