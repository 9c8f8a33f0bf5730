using System.CommandLine;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery pause</c>: nothing leaves any more, from whichever machine.</summary>
internal sealed class DeliveryPauseCommand : AppCommand
{
    private readonly Option<string> _why;

    public DeliveryPauseCommand(CommandContext context)
        : base(context, "pause", Messages.HelpDeliveryPause()) =>
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<PauseMail>().PauseAsync(args.GetRequiredValue(_why), cancellationToken);
        session.Tell(Messages.MailPausedNow());
        session.Result(new { paused = true });
        return ExitCode.Done;
    }
}
