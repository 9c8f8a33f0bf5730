using System.CommandLine;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Reports;

/// <summary><c>report pause</c>: a report stands still.</summary>
internal sealed class ReportPauseCommand : AppCommand
{
    private readonly Argument<string> _report;
    private readonly Option<string> _why;

    public ReportPauseCommand(CommandContext context)
        : base(context, "pause", Messages.HelpReportPause())
    {
        Add(_report = Symbols.Argument(context, "REPORT", Messages.HelpReport()));
        Add(_why = Symbols.Option(context, "--why", "TEXT", Messages.HelpWhy(), required: true));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var report = session.Library.Require(args.GetRequiredValue(_report)).Code;
        var services = await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<PauseReport>().PauseAsync(report, args.GetRequiredValue(_why), cancellationToken);
        session.Tell(Messages.ReportPaused(report));
        session.Result(new { report, paused = true });
        return ExitCode.Done;
    }
}
