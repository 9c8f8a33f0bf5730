using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery send</c>: works off the queue in this process, beside a service or without one.</summary>
internal sealed class DeliverySendCommand(CommandContext context) : AppCommand(context, "send", Messages.HelpDeliverySend())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken) =>
        await SendNow.RunAsync(session, await session.OpenAsync(cancellationToken), cancellationToken);
}
