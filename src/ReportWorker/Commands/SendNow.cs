using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;

namespace ReportWorker.Commands;

/// <summary>Works off the queue in this process.</summary>
internal static class SendNow
{
    /// <summary>Sends what is due and says what came of it.</summary>
    /// <returns>The exit code: failed when something could not be sent.</returns>
    public static async Task<int> RunAsync(Session session, IServiceProvider services, CancellationToken cancellationToken)
    {
        var summary = await services.GetRequiredService<Sender>().RunAsync(cancellationToken);
        if (summary.Paused)
        {
            session.TellPause(
                await services.GetRequiredService<PauseMail>().ReadAsync(cancellationToken), services.GetRequiredService<OfficeClock>());
            if (summary is { Sent: 0, Deferred: 0, Failed: 0, Uncertain: 0 })
            {
                return ExitCode.Done;
            }
        }

        session.Tell(Messages.Sent(summary.Sent, summary.Deferred, summary.Failed, summary.Uncertain));
        if (summary.ChannelDown is { } reason)
        {
            session.Tell(Messages.ChannelDown(services.GetRequiredService<IMailChannel>().Description, reason));
        }

        if (summary.Failed + summary.Deferred + summary.Uncertain > 0)
        {
            session.Tell(Messages.SeeDeliveries());
        }

        return summary is { ChannelDown: null, Deferred: 0, Failed: 0, Uncertain: 0 } ? ExitCode.Done : ExitCode.Failed;
    }
}
