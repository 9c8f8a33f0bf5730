using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery retry</c>: puts a delivery back into the queue.</summary>
internal sealed class DeliveryRetryCommand(CommandContext context) : DeliveryDecisionCommand(context, "retry", Messages.HelpDeliveryRetry())
{
    /// <inheritdoc />
    protected override Task DecideAsync(Core.Mailing.Deliveries deliveries, long id, string why, ParseResult args, CancellationToken cancellationToken) =>
        deliveries.RetryAsync(id, why, cancellationToken);

    /// <inheritdoc />
    protected override void Tell(Session session, long id, ParseResult args)
    {
        session.Tell(Messages.DeliveryBack(id));
        session.Result(new { id, state = "queued" });
    }
}
