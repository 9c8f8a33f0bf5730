using System.CommandLine;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Data;

/// <summary><c>data status</c>: who owes what for a period.</summary>
internal sealed class DataStatusCommand : AppCommand
{
    private readonly Option<string> _period;
    private readonly Option<string> _unit;

    public DataStatusCommand(CommandContext context)
        : base(context, "status", Messages.HelpDataStatus())
    {
        Add(_period = Symbols.Period(context));
        Add(_unit = Symbols.Option(context, "--unit", "CODE", Messages.HelpUnitOption()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var period = Symbols.Period(args.GetRequiredValue(_period))!;
        var unit = Symbols.Unit(args.GetValue(_unit));
        var services = await session.OpenAsync(cancellationToken);
        var clock = services.GetRequiredService<OfficeClock>();
        var status = await services.GetRequiredService<DataStatus>().ReadAsync(period, unit, cancellationToken);
        session.Tell(Messages.DataStatusTotal(period.Text, status.Expected, status.Received, status.Late, status.Missing));
        if (status.WaitingLate + status.Unconfirmed + status.Returned > 0)
        {
            session.Tell(Messages.DataStatusWaiting(status.WaitingLate, status.Unconfirmed, status.Returned));
        }

        var reminders = session.Library.Reminders;
        if (status.WithoutAddress(form => reminders?.Forms.ContainsKey(form) == true) is > 0 and var silent)
        {
            session.Tell(Messages.OwingWithoutAddress(silent));
        }

        session.List(
            status.Forms.SelectMany(form => form.Units.Select(owed => (Form: form, Owed: owed))),
            new("unit", Messages.ColumnUnit(), row => row.Owed.Unit.Value),
            new("name", Messages.ColumnName(), row => row.Owed.Name),
            new("form", Messages.ColumnForm(), row => row.Form.Code),
            new("period", Messages.ColumnPeriod(), row => row.Owed.Period.Text),
            new("deadline", Messages.ColumnDeadline(), row => row.Owed.Deadline),
            new("state", Messages.ColumnState(), row => session.IsJson ? row.Owed.State : Names.Of(row.Owed.State)),
            new("receivedAt", Messages.ColumnReceived(), row => row.Owed.Submission is { } head ? clock.Local(head.ReceivedAt) : null),
            new("revision", Messages.ColumnRevision(), row => row.Owed.Submission?.Revision),
            new("source", Messages.ColumnSource(), row => row.Owed.Submission?.SourceName),
            new("newest", Messages.ColumnNewest(), row => row.Owed.Newest?.Id),
            new("newestState", Messages.ColumnNewestState(), row => row.Owed.Newest is not { } newest ? null : session.IsJson ? newest.State : Names.Of(newest.State)));
        return ExitCode.Done;
    }
}
