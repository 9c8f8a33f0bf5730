using System.CommandLine;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Deliveries;

/// <summary>A person's decision about one delivery, with its reason.</summary>
internal abstract class DeliveryDecisionCommand : AppCommand
{
    private readonly Argument<string> _delivery;
    private readonly Option<string> _why;

    protected DeliveryDecisionCommand(CommandContext context, string name, Message help)
        : base(context, name, help)
    {
        Add(_delivery = Symbols.Argument(context, "DELIVERY", Messages.HelpDelivery()));
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("DELIVERY", args.GetRequiredValue(_delivery))!.Value;
        Check(args);
        var services = await session.OpenAsync(cancellationToken);
        await DecideAsync(services.GetRequiredService<Core.Mailing.Deliveries>(), id, args.GetRequiredValue(_why), args, cancellationToken);
        Tell(session, id, args);
        return ExitCode.Done;
    }

    /// <summary>Refuses what else was said wrong, before anything is opened.</summary>
    protected virtual void Check(ParseResult args)
    {
    }

    /// <summary>Decides.</summary>
    protected abstract Task DecideAsync(Core.Mailing.Deliveries deliveries, long id, string why, ParseResult args, CancellationToken cancellationToken);

    /// <summary>Tells what was decided.</summary>
    protected abstract void Tell(Session session, long id, ParseResult args);
}
