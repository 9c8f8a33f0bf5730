using System.CommandLine;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Data;

/// <summary><c>data list</c>: the submissions and how they stand.</summary>
internal sealed class DataListCommand : AppCommand
{
    private readonly Option<string> _state;
    private readonly Option<string> _period;
    private readonly Option<string> _unit;

    public DataListCommand(CommandContext context)
        : base(context, "list", Messages.HelpDataList())
    {
        Add(_state = Symbols.Option(context, "--state", "STATE", Messages.HelpSubmissionState(StateNames())));
        Add(_period = Symbols.Period(context, required: false));
        Add(_unit = Symbols.Option(context, "--unit", "CODE", Messages.HelpUnitOfValue()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var state = State(args.GetValue(_state));
        var (period, unit) = (Symbols.Period(args.GetValue(_period)), Symbols.Unit(args.GetValue(_unit)));
        var services = await session.OpenAsync(cancellationToken);
        var clock = services.GetRequiredService<OfficeClock>();
        var heads = await services.GetRequiredService<SubmissionReview>().ListAsync(state is { } only ? [only] : null, period, unit, cancellationToken);
        if (heads.Count == SubmissionReview.MostListed)
        {
            session.Tell(Messages.ListIsCut(SubmissionReview.MostListed));
        }

        session.List(
            heads,
            new("id", Messages.ColumnId(), head => head.Id),
            new("unit", Messages.ColumnUnit(), head => head.Unit.Value),
            new("form", Messages.ColumnForm(), head => head.Form),
            new("period", Messages.ColumnPeriod(), head => head.Period.Text),
            new("revision", Messages.ColumnRevision(), head => head.Revision),
            new("state", Messages.ColumnState(), head => session.IsJson ? head.State : Names.Of(head.State)),
            new("receivedAt", Messages.ColumnReceived(), head => clock.Local(head.ReceivedAt)),
            new("way", Messages.ColumnWay(), head => session.IsJson ? head.Way : Names.Of(head.Way)),
            new("sender", Messages.ColumnSender(), head => head.Sender),
            new("source", Messages.ColumnSource(), head => head.SourceName),
            new("countsFrom", null, head => head.CountsFrom is { } at ? clock.Local(at) : null),
            new("basedOn", null, head => head.BasedOn),
            new("note", Messages.ColumnNote(), head => session.IsJson ? head.Note : head.Note?.ReplaceLineEndings(" ")));
        return ExitCode.Done;
    }

    private static string StateNames() => string.Join(", ", Enum.GetNames<SubmissionState>().Select(name => name.ToLowerInvariant()));

    private static SubmissionState? State(string? text) =>
        text is null ? null
        : Array.Find(Enum.GetNames<SubmissionState>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<SubmissionState>(name)
        : throw Symbols.Refuse(Messages.WrongChoice("--state", text, StateNames()));
}
