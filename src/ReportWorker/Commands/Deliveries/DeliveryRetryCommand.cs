using System.CommandLine;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery retry</c>: puts a delivery back into the queue.</summary>
internal sealed class DeliveryRetryCommand : AppCommand
{
    private readonly Argument<string> _delivery;
    private readonly Option<string> _why;

    public DeliveryRetryCommand(CommandContext context)
        : base(context, "retry", Messages.HelpDeliveryRetry())
    {
        Add(_delivery = Symbols.Argument(context, "DELIVERY", Messages.HelpDelivery()));
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("DELIVERY", args.GetRequiredValue(_delivery))!.Value;
        var services = await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<Core.Mailing.Deliveries>().RetryAsync(id, args.GetRequiredValue(_why), cancellationToken);
        session.Tell(Messages.DeliveryBack(id));
        session.Result(new { id, state = "queued" });
        return ExitCode.Done;
    }
}
