using System.CommandLine;
using ReportWorker.Commands.Editions;
using ReportWorker.Core.Reports.Tracing;

namespace ReportWorker.Commands.Proof;

/// <summary><c>trace</c>: what a printed figure was made from.</summary>
internal sealed class TraceCommand : EditionCommand
{
    private readonly Argument<string> _indicator;
    private readonly Option<string> _unit;

    public TraceCommand(CommandContext context)
        : base(context, "trace", Messages.HelpTrace())
    {
        Add(_indicator = Symbols.Argument(context, "INDICATOR", Messages.HelpIndicator()));
        Add(_unit = Symbols.Option(context, "--unit", "CODE", Messages.HelpTraceUnit()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var unit = Symbols.Unit(args.GetValue(_unit));
        var services = await session.OpenAsync(cancellationToken);
        var edition = await EditionAsync(args, services, cancellationToken);
        var result = await services.GetRequiredService<TraceFigure>().RunAsync(edition, args.GetRequiredValue(_indicator), unit, cancellationToken);
        session.Result(result, new TraceText(session.Culture).Lines(result));
        return ExitCode.Done;
    }
}
