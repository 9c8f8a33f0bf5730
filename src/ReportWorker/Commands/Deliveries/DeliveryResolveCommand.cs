using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery resolve</c>: a person's decision on a delivery that may or may not have arrived.</summary>
internal sealed class DeliveryResolveCommand : AppCommand
{
    private const string Sent = "sent";
    private const string Again = "again";

    private readonly Argument<string> _delivery;
    private readonly Argument<string> _decision;
    private readonly Option<string> _why;

    public DeliveryResolveCommand(CommandContext context)
        : base(context, "resolve", Messages.HelpDeliveryResolve())
    {
        Add(_delivery = Symbols.Argument(context, "DELIVERY", Messages.HelpDelivery()));
        Add(_decision = Symbols.Argument(context, "sent|again", Messages.HelpDecision()));
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("DELIVERY", args.GetRequiredValue(_delivery))!.Value;
        var decision = args.GetRequiredValue(_decision);
        if (decision is not (Sent or Again))
        {
            throw Symbols.Refuse(Messages.WrongChoice("DECISION", decision, $"{Sent}, {Again}"));
        }

        var services = await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<Core.Mailing.Deliveries>().ResolveAsync(id, decision == Sent, args.GetRequiredValue(_why), cancellationToken);
        session.Tell(decision == Sent ? Messages.DeliveryTakenAsSent(id) : Messages.DeliveryBack(id));
        session.Result(new { id, decision });
        return ExitCode.Done;
    }
}
