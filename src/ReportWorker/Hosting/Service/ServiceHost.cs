using System.Globalization;
using System.Runtime.CompilerServices;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Doors;
using ReportWorker.Hosting.Logging;
using ReportWorker.Hosting.Watching;
using ReportWorker.Office;
using ReportWorker.Schedule;
using ReportWorker.Storage;

namespace ReportWorker.Hosting.Service;

/// <summary>The service: a web host on loopback with the schedule in it.</summary>
internal static class ServiceHost
{
    /// <summary>Who acts in the audit trail when a rule does.</summary>
    private const string Actor = "service";

    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="RequestRefusedException">Another service has the database, or its schema is behind.</exception>
    public static async Task RunAsync(LoadedSettings loaded, CancellationToken cancellationToken)
    {
        var settings = loaded.Require();
        using var instance = InstanceLock.Take(SettingsPaths.FileOf(settings.Database), TimeProvider.System);
        await using var app = Build(loaded, settings, loaded.Culture);
        await SchemaKeeper.EnsureAsync(app.Services, cancellationToken);
        await StartReport.WriteAsync(app.Services, cancellationToken);
        await AnnounceOfficeAsync(app.Services, cancellationToken);
        try
        {
            await Run.ToEndAsync(app, cancellationToken);
        }
        catch (Quartz.SchedulerException failure)
        {
            var text = (failure.InnerException ?? failure).Message.Split('.')[0].Trim() + ".";
            throw new RequestRefusedException(
                RefusalKind.WorkFailed,
                new Problem(settings.Database.Provider == DatabaseProvider.Sqlite
                    ? Messages.ScheduleFileNotUsable(ScheduleServices.FileIn(settings.Paths.Data), text)
                    : Messages.ScheduleNotUsable(text)),
                failure);
        }
    }

    private static Task AnnounceOfficeAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetService<IOfficeStart>()?.AnnounceAsync(cancellationToken) ?? Task.CompletedTask;

    private static WebApplication Build(LoadedSettings loaded, Settings settings, CultureInfo culture)
    {
        Directory.CreateDirectory(settings.Paths.Data);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(ServiceHost).Assembly.GetName().Name,
        });
        builder.Configuration.AddConfiguration(loaded.Configuration);
        builder.Logging.AddServiceLog(loaded.Configuration.GetSection("Logging"), settings);
        builder.Services.AddSystemdNotices();
        builder.Services.AddWindowsService(service => service.ServiceName = "ReportWorker");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Service.StopWithin);
        builder.Services.AddReportWorker(settings, culture, Actor);
        builder.Services.AddSchedule(settings.Database, settings.Paths.Data, new ScheduleOptions(settings.Service.ReconcileEvery, settings.Service.NodeLease));
        builder.Services.AddIntake(new IntakeRounds(settings.Mail.Forms.Every));
        builder.Services.AddTelemetry(settings.Telemetry);
        builder.Services.AddSingleton<Health>();
        builder.Services.AddHostedService<Watcher>();
        builder.Services.AddHostedService<Rest>();
        var door = OfficeDoor.Look(settings.Office);
        var opens = builder.AddDoors(settings.Service.Url, door, new OfficeLanguage(culture));
        return opens ? BuildWithOffice(builder, door!, settings.Office) : BuildAlone(builder); // what opens is there
    }

    private static WebApplication BuildAlone(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseDoors(HealthPage.AnswerAsync);
        return app;
    }

    // Apart, so that a service without a page loads nothing of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WebApplication BuildWithOffice(WebApplicationBuilder builder, OfficeDoor door, OfficeSettings office)
    {
        builder.Services.AddOffice(door, office);
        var app = builder.Build();
        app.UseDoors(HealthPage.AnswerAsync);
        app.UseOffice();
        return app;
    }
}
