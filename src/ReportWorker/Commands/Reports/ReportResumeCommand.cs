using System.CommandLine;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Reports;

/// <summary><c>report resume</c>: a paused report goes on.</summary>
internal sealed class ReportResumeCommand : AppCommand
{
    private readonly Argument<string> _report;

    public ReportResumeCommand(CommandContext context)
        : base(context, "resume", Messages.HelpReportResume()) =>
        Add(_report = Symbols.Argument(context, "REPORT", Messages.HelpReport()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var report = args.GetRequiredValue(_report);
        var services = await session.OpenAsync(cancellationToken);
        await services.GetRequiredService<PauseReport>().ResumeAsync(report, cancellationToken);
        session.Tell(Messages.ReportResumed(report));
        session.Result(new { report, paused = false });
        return ExitCode.Done;
    }
}
