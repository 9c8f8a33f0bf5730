using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery cancel</c>: takes a delivery out of the queue for good.</summary>
internal sealed class DeliveryCancelCommand(CommandContext context) : DeliveryDecisionCommand(context, "cancel", Messages.HelpDeliveryCancel())
{
    /// <inheritdoc />
    protected override Task DecideAsync(Core.Mailing.Deliveries deliveries, long id, string why, ParseResult args, CancellationToken cancellationToken) =>
        deliveries.CancelAsync(id, why, cancellationToken);

    /// <inheritdoc />
    protected override void Tell(Session session, long id, ParseResult args)
    {
        session.Tell(Messages.DeliveryCancelled(id));
        session.Result(new { id, state = "cancelled" });
    }
}
