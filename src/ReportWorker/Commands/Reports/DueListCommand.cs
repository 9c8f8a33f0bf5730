using System.CommandLine;
using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Reports;

/// <summary><c>due list</c>: what is owed and what became of it.</summary>
internal sealed class DueListCommand : AppCommand
{
    private readonly Option<string> _period;

    public DueListCommand(CommandContext context)
        : base(context, "list", Messages.HelpDueList()) =>
        Add(_period = Symbols.Period(context, required: false));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var period = Symbols.Period(args.GetValue(_period));
        var services = await session.OpenAsync(cancellationToken);
        var clock = services.GetRequiredService<OfficeClock>();
        var rows = await services.GetRequiredService<DueList>().ReadAsync(period, cancellationToken);
        foreach (var pause in await services.GetRequiredService<PauseReport>().ListAsync(cancellationToken))
        {
            session.Tell(Messages.PausedSince(pause.Report, clock.Local(pause.Since).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), pause.By, pause.Why));
        }

        session.List(
            rows,
            new("due", Messages.ColumnDue(), row => row.Due.Key.ToString()),
            new("state", Messages.ColumnState(), row => session.IsJson ? row.Due.State : Names.Of(row.Due.State)),
            new("dueAt", Messages.ColumnDueAt(), row => row.Due.DueAt is { } at ? clock.Local(at) : null),
            new("edition", Messages.ColumnEdition(), row => row.Latest?.Key.Number),
            new("kind", Messages.ColumnKind(), row => session.IsJson ? row.Latest?.Kind : row.Latest is { } latest ? Names.Of(latest.Kind) : null),
            new("reason", Messages.ColumnReason(), row => row.Due.Reason));
        if (rows.Count > 0)
        {
            return ExitCode.Done;
        }

        session.Tell(Messages.NothingDue());
        return ExitCode.NotReady;
    }
}
