using System.CommandLine;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary><c>doctor</c>: looks at everything the program needs, one line each, with what to do.</summary>
internal sealed class DoctorCommand(CommandContext context) : AppCommand(context, "doctor", Messages.HelpDoctor())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var findings = Configuration(session).ToList();
        if (findings.All(finding => finding.Good))
        {
            findings.AddRange(ClockChecks.Run(session.Services));
            var database = await DatabaseChecks.RunAsync(session.Services, cancellationToken);
            findings.AddRange(database);
            if (database[0].Good)
            {
                findings.AddRange((await session.Services.GetRequiredService<Watch>().LookAsync(cancellationToken)).Findings);
            }

            findings.AddRange(ReportChecks.Run(session.Services));
            findings.AddRange(await ReminderChecks.RunAsync(session.Services, cancellationToken));
            findings.AddRange(await RecipientChecks.RunAsync(session.Services, cancellationToken));
            findings.AddRange(await MailChecks.RunAsync(session.Services, database[0].Good, cancellationToken));
            findings.AddRange(await OfficeChecks.RunAsync(session.Services, cancellationToken));
            findings.AddRange(await SourceChecks.RunAsync(session.Services, cancellationToken));
            findings.AddRange(await MailboxChecks.RunAsync(session.Services, database[0].Good, cancellationToken));
            findings.AddRange(FolderChecks.Run(session.Services));
        }

        session.List(
            findings,
            new("good", Messages.ColumnState(), finding => session.IsJson ? finding.Good : finding.Good ? Messages.Good() : Messages.Bad()),
            new("check", Messages.ColumnCheck(), finding => session.IsJson ? finding.Check.ToString(session.Culture) : finding.Check),
            new("text", Messages.ColumnFinding(), finding => session.IsJson ? finding.Text.ToString(session.Culture) : finding.Text));
        return findings.All(finding => finding.Good) ? ExitCode.Done : ExitCode.Failed;
    }

    private static IEnumerable<Finding> Configuration(Session session) =>
        session.Settings.Problems.Count == 0
            ? [Finding.Right(Messages.CheckConfiguration(), Messages.Text(session.Settings.Location.SettingsPath))]
            : session.Settings.Problems.Select(problem => Finding.Wrong(Messages.CheckConfiguration(), Told(problem, session)));

    private static Expressions.Message Told(Problem problem, Session session) => Messages.Text(problem.ToString(session.Culture));
}
