using System.CommandLine;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Commands.Reports;

/// <summary><c>report list</c>: the reports that are defined.</summary>
internal sealed class ReportListCommand(CommandContext context) : AppCommand(context, "list", Messages.HelpReportList())
{
    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var clock = session.Services.GetRequiredService<OfficeClock>();
        var calendar = session.Services.GetRequiredService<DueCalendar>();
        session.Tell(session.Library.Problems);
        session.List(
            session.Library.Reports,
            new("code", Messages.ColumnCode(), report => report.Code),
            new("title", Messages.ColumnTitle(), report => report.Title),
            new("period", Messages.ColumnPeriod(), report => session.IsJson ? report.Period : Names.Of(report.Period)),
            new("forms", Messages.ColumnForms(), report => report.Forms.Count),
            new("release", Messages.ColumnRelease(), report => session.IsJson ? report.Gate.Release : report.Gate.Release == ReleaseMode.Automatic ? Messages.ReleaseAutomatic() : Messages.ReleaseManual()),
            new("next", Messages.ColumnNext(), report => calendar.Times(report, clock.Now).Select(time => (DateTimeOffset?)clock.Local(time.DueAt)).FirstOrDefault()));
        return Task.FromResult(session.Library.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed);
    }
}
