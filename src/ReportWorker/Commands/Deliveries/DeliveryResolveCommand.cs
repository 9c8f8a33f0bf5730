using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery resolve</c>: a person's decision on a delivery that may or may not have arrived.</summary>
internal sealed class DeliveryResolveCommand : DeliveryDecisionCommand
{
    private const string Sent = "sent";
    private const string Again = "again";

    private readonly Argument<string> _decision;

    public DeliveryResolveCommand(CommandContext context)
        : base(context, "resolve", Messages.HelpDeliveryResolve()) =>
        Add(_decision = Symbols.Argument(context, "sent|again", Messages.HelpDecision()));

    /// <inheritdoc />
    protected override void Check(ParseResult args)
    {
        if (args.GetRequiredValue(_decision) is var decision and not (Sent or Again))
        {
            throw Symbols.Refuse(Messages.WrongChoice("DECISION", decision, $"{Sent}, {Again}"));
        }
    }

    /// <inheritdoc />
    protected override Task DecideAsync(Core.Mailing.Deliveries deliveries, long id, string why, ParseResult args, CancellationToken cancellationToken) =>
        deliveries.ResolveAsync(id, args.GetRequiredValue(_decision) == Sent, why, cancellationToken);

    /// <inheritdoc />
    protected override void Tell(Session session, long id, ParseResult args)
    {
        var decision = args.GetRequiredValue(_decision);
        session.Tell(decision == Sent ? Messages.DeliveryTakenAsSent(id) : Messages.DeliveryBack(id));
        session.Result(new { id, decision });
    }
}
