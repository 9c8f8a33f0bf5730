using System.CommandLine;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Reports;

/// <summary><c>due backfill</c>: history that is to be owed.</summary>
internal sealed class DueBackfillCommand : AppCommand
{
    private readonly Argument<string> _report;
    private readonly Option<string> _from;

    public DueBackfillCommand(CommandContext context)
        : base(context, "backfill", Messages.HelpDueBackfill())
    {
        Add(_report = Symbols.Argument(context, "REPORT", Messages.HelpReport()));
        Add(_from = Symbols.Option(context, "--from", "KEY", Messages.HelpFromPeriod(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var from = Symbols.Period(args.GetRequiredValue(_from))!;
        var report = args.GetRequiredValue(_report);
        session.Library.Require(report);
        var services = await session.OpenAsync(cancellationToken);
        var clock = services.GetRequiredService<OfficeClock>();
        var result = await services.GetRequiredService<Backfill>().RunAsync(report, from, cancellationToken);
        session.Tell(Messages.DueAdded(result.Added, result.Due.Count));
        session.List(
            result.Due,
            new("due", Messages.ColumnDue(), due => due.Key.ToString()),
            new("state", Messages.ColumnState(), due => session.IsJson ? due.State : Names.Of(due.State)),
            new("dueAt", Messages.ColumnDueAt(), due => due.DueAt is { } at ? clock.Local(at) : null));
        return ExitCode.Done;
    }
}
