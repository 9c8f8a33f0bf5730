using ReportWorker.Commands.Reports;
using ReportWorker.Commands.Templates;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>Templates and schedule.</summary>
internal static class ReportChecks
{
    public static IEnumerable<Finding> Run(IServiceProvider services)
    {
        try
        {
            return [.. Overrides(services), .. Templates(services), .. Schedule(services)];
        }
        catch (RequestRefusedException refused)
        {
            return [.. refused.Problems.Select(problem => Finding.Wrong(Messages.CheckTemplates(), problem.Message))];
        }
    }

    private static IEnumerable<Finding> Overrides(IServiceProvider services)
    {
        var settings = services.GetRequiredService<Settings>();
        return settings.Reports.Keys
            .Where(code => !Directory.Exists(Path.Combine(settings.Paths.Templates, code)))
            .Select(code => Finding.Wrong(Messages.CheckConfiguration(), Messages.UnknownReportSetting(code)));
    }

    private static IEnumerable<Finding> Templates(IServiceProvider services)
    {
        var findings = services.GetRequiredService<TemplateCheck>().Run(null).Where(finding => !finding.IsWarning).ToList();
        return findings.Count == 0
            ? [Finding.Right(Messages.CheckTemplates(), Messages.TemplatesRight())]
            : findings.Select(finding => Finding.Wrong(Messages.CheckTemplates(), Messages.Text(FindingText.Of(finding))));
    }

    private static IEnumerable<Finding> Schedule(IServiceProvider services)
    {
        var (calendar, clock) = (services.GetRequiredService<DueCalendar>(), services.GetRequiredService<OfficeClock>());
        return services.GetRequiredService<ReportLibrary>().Reports.Select(report => calendar.Times(report, clock.Now).FirstOrDefault() is { } next
            ? Finding.Right(Messages.CheckSchedule(), Messages.NextTime(report.Code, DueTimeText.Of(next.DueAt, clock.Zone)))
            : Finding.Right(Messages.CheckSchedule(), Messages.NoNextTime(report.Code)));
    }
}
