using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting;

/// <summary>Puts the program's parts together: the same for commands, the service and the demonstration.</summary>
internal static class Composition
{
    /// <summary>The parts for one command.</summary>
    public static ServiceProvider Build(LoadedSettings loaded)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddReportWorker(loaded.Require(), loaded.Location, Environment.UserName);
        return services.BuildServiceProvider();
    }

    /// <summary>Adds all parts.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="settings">Right ones.</param>
    /// <param name="location">What relative paths are relative to.</param>
    /// <param name="actor">Who acts.</param>
    public static void AddReportWorker(this IServiceCollection services, Settings settings, AppLocation location, string actor)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new OfficeClock(
            provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(settings.Clock.TimeZone)));
        services.AddSingleton(provider => new Auditor(provider.GetRequiredService<TimeProvider>(), actor));
    }
}
