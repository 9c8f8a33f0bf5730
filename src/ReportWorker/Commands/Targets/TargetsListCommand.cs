using System.CommandLine;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;

namespace ReportWorker.Commands.Targets;

/// <summary><c>targets list</c>: the planned values of a year.</summary>
internal sealed class TargetsListCommand : AppCommand
{
    private readonly Option<string> _year;

    public TargetsListCommand(CommandContext context)
        : base(context, "list", Messages.HelpTargetsList()) =>
        Add(_year = Symbols.Option(context, "--year", "YEAR", Messages.HelpYear(), required: true));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var text = args.GetRequiredValue(_year);
        var year = Symbols.Period(text) is { Kind: PeriodKind.Year } key ? key.First.Year : throw Symbols.Refuse(Messages.WrongYear(text));
        var services = await session.OpenAsync(cancellationToken);
        var targets = await services.GetRequiredService<ITargetStore>().ReadAsync(year, cancellationToken);
        if (targets.Count == 0)
        {
            session.Tell(Messages.NoTargets(text));
        }

        session.List(
            targets,
            new("unit", Messages.ColumnUnit(), target => target.Unit.Value),
            new("indicator", Messages.ColumnIndicator(), target => target.Indicator.Value),
            new("value", Messages.ColumnValue(), target => target.Value));
        return ExitCode.Done;
    }
}
