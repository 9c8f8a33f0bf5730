using System.Globalization;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Watching;
using ReportWorker.Mail;
using ReportWorker.Schedule;
using ReportWorker.Storage;

namespace ReportWorker.Hosting;

/// <summary>Puts the program's parts together: the same for commands, the service and the demonstration.</summary>
internal static class Composition
{
    /// <summary>The parts for one command.</summary>
    public static ServiceProvider Build(Settings settings, CultureInfo culture)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddReportWorker(settings, culture, Environment.UserName);
        return services.BuildServiceProvider();
    }

    /// <summary>Adds all parts.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Checked and completed ones.</param>
    /// <param name="culture">The language of what is stored for people.</param>
    /// <param name="actor">Who acts.</param>
    public static void AddReportWorker(this IServiceCollection services, Settings settings, CultureInfo culture, string actor)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new OfficeClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(settings.Clock.TimeZone)));
        services.AddSingleton(new Auditor(TimeProvider.System, actor));
        services.AddSingleton(new OfficeLanguage(culture));
        services.AddReportWorkerStorage(settings.Database);
        services.AddPullSources(settings.Intake.Sources);
        services.AddReportWorkerMail(culture);
        services.AddSingleton(Options.Create(settings.Mail));
        services.AddSingleton<ICronSchedule, QuartzCron>();
        services.AddSingleton(provider => ReportLibrary.Load(settings.Paths.Templates, Overrides(settings), provider.GetRequiredService<ICronSchedule>()));
        services.AddSingleton<Watch>();
        services.AddUseCases(settings);
    }

    private static Dictionary<string, ReportOverride> Overrides(Settings settings) =>
        settings.Reports.ToDictionary(
            pair => pair.Key,
            pair => new ReportOverride(
                pair.Value.Enabled,
                NullWhenEmpty(pair.Value.Schedule.Cron),
                NullWhenEmpty(pair.Value.Schedule.TimeZone),
                pair.Value.Gate.Release,
                pair.Value.Gate.MinimumCoverage,
                pair.Value.Gate.TwoPeople) { OfficeZone = settings.Clock.TimeZone });

    private static string? NullWhenEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
