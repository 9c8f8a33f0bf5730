using System.CommandLine;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery resume</c>: mail leaves again.</summary>
internal sealed class DeliveryResumeCommand(CommandContext context) : AppCommand(context, "resume", Messages.HelpDeliveryResume())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var pause = await services.GetRequiredService<PauseMail>().ResumeAsync(cancellationToken);
        if (!pause.IsOn)
        {
            session.Tell(Messages.MailResumed());
        }

        session.TellPause(pause, services.GetRequiredService<OfficeClock>());
        session.Result(new { paused = pause.IsOn });
        return ExitCode.Done;
    }
}
