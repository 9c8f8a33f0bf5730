using System.CommandLine;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Data;

/// <summary><c>data arrivals</c>: the files that came in by mail or through the folder, and what became of them.</summary>
internal sealed class DataArrivalsCommand : AppCommand
{
    private const int MostListed = 1000;

    private readonly Option<string> _outcome;

    public DataArrivalsCommand(CommandContext context)
        : base(context, "arrivals", Messages.HelpDataArrivals()) =>
        Add(_outcome = Symbols.Option(context, "--outcome", "OUTCOME", Messages.HelpArrivalOutcome(OutcomeNames())));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var outcome = Outcome(args.GetValue(_outcome));
        var services = await session.OpenAsync(cancellationToken);
        var clock = services.GetRequiredService<OfficeClock>();
        var arrivals = await services.GetRequiredService<IArrivalStore>().ListAsync(outcome, MostListed, cancellationToken);
        if (arrivals.Count == MostListed)
        {
            session.Tell(Messages.ListIsCut(MostListed));
        }

        session.List(
            arrivals,
            new("at", Messages.ColumnReceived(), arrival => clock.Local(arrival.At)),
            new("file", Messages.ColumnSource(), arrival => arrival.Name),
            new("sender", Messages.ColumnSender(), arrival => arrival.Sender),
            new("outcome", Messages.ColumnState(), arrival => session.IsJson ? arrival.Outcome : Names.Of(arrival.Outcome)),
            new("unit", Messages.ColumnUnit(), arrival => arrival.Unit?.Value),
            new("form", Messages.ColumnForm(), arrival => arrival.Form),
            new("period", Messages.ColumnPeriod(), arrival => arrival.Period?.Text),
            new("submission", Messages.ColumnId(), arrival => arrival.Submission),
            new("answer", null, arrival => arrival.Answer),
            new("key", null, arrival => arrival.Key),
            new("hash", null, arrival => arrival.Hash),
            new("problems", Messages.ColumnNote(), arrival => session.IsJson ? arrival.Problems : arrival.Problems?.ReplaceLineEndings(" ")));
        return ExitCode.Done;
    }

    private static string OutcomeNames() => string.Join(", ", Enum.GetNames<ArrivalOutcome>().Select(name => name.ToLowerInvariant()));

    private static ArrivalOutcome? Outcome(string? text) =>
        text is null ? null
        : Array.Find(Enum.GetNames<ArrivalOutcome>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<ArrivalOutcome>(name)
        : throw Symbols.Refuse(Messages.WrongChoice("--outcome", text, OutcomeNames()));
}
