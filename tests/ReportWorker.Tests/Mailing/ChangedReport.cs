using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.Mailing;

/// <summary>The six-month review with lines of its definition changed.</summary>
internal static class ChangedReport
{
    /// <summary>Settings under which the report has further lines.</summary>
    public static Action<Settings> With(string lines, bool isAutomatic = false) => settings =>
    {
        settings.Paths.Templates = RepositoryFolder.CopyTemplates(Path.Combine(settings.Paths.Data, "templates"));
        var report = Path.Combine(settings.Paths.Templates, "six-month-review", "report.yaml");
        File.AppendAllText(report, $"\n{lines}\n");
        Release(settings, isAutomatic);
    };

    /// <summary>Settings under which its official editions are sent with a signed scan only.</summary>
    public static Action<Settings> Signed(bool isAutomatic = false) => settings =>
    {
        With("", isAutomatic)(settings);
        var report = Path.Combine(settings.Paths.Templates, "six-month-review", "report.yaml");
        File.WriteAllText(report, File.ReadAllText(report).Replace("minimumCoverage: 1 }", "minimumCoverage: 1, signed: true }", StringComparison.Ordinal));
    };

    private static void Release(Settings settings, bool isAutomatic)
    {
        if (isAutomatic)
        {
            settings.Reports["six-month-review"] = new ReportSettings { Gate = { Release = ReleaseMode.Automatic } };
        }
    }
}
