using System.CommandLine;

namespace ReportWorker.Commands.Editions;

/// <summary><c>withdraw</c>: takes an edition back.</summary>
internal sealed class WithdrawCommand : EditionCommand
{
    private readonly Option<string> _why;

    public WithdrawCommand(CommandContext context)
        : base(context, "withdraw", Messages.HelpWithdraw()) =>
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var edition = await EditionAsync(args, services, cancellationToken);
        await services.GetRequiredService<Core.Ledger.Editions>().WithdrawAsync(edition, args.GetRequiredValue(_why), cancellationToken);
        session.Tell(Messages.EditionWithdrawn(edition.Key.ToString()));
        session.Result(new { edition = edition.Key.ToString(), state = "withdrawn" });
        return ExitCode.Done;
    }
}
