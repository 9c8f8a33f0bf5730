using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery cancel</c>: takes a delivery out of the queue for good.</summary>
internal sealed class DeliveryCancelCommand : AppCommand
{
    private readonly Argument<string> _delivery;
    private readonly Option<string> _why;

    public DeliveryCancelCommand(CommandContext context)
        : base(context, "cancel", Messages.HelpDeliveryCancel())
    {
        Add(_delivery = Symbols.Argument(context, "DELIVERY", Messages.HelpDelivery()));
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("DELIVERY", args.GetRequiredValue(_delivery))!.Value;
        var services = await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<Core.Mailing.Deliveries>().CancelAsync(id, args.GetRequiredValue(_why), cancellationToken);
        session.Tell(Messages.DeliveryCancelled(id));
        session.Result(new { id, state = "cancelled" });
        return ExitCode.Done;
    }
}
