using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Configuration;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Logging;
using ReportWorker.Hosting.Watching;
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

    private static WebApplication Build(LoadedSettings loaded, Settings settings, CultureInfo culture)
    {
        Directory.CreateDirectory(settings.Paths.Data);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
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
        AddPage(builder, settings.Service.Url);
        var app = builder.Build();
        HealthPage.Map(app);
        return app;
    }

    private static void AddPage(WebApplicationBuilder builder, string url)
    {
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        builder.WebHost.UseUrls(url);
        var kestrel = builder.Services.Last(service => service.ServiceType == typeof(IServer));
        builder.Services.Remove(kestrel);
        builder.Services.AddSingleton<IServer>(services => new OptionalServer(
            (IServer)(kestrel.ImplementationFactory?.Invoke(services) ?? ActivatorUtilities.CreateInstance(services, kestrel.ImplementationType!)),
            url,
            services.GetRequiredService<ILogger<OptionalServer>>()));
    }
}
