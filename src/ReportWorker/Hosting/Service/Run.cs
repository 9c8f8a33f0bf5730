using Microsoft.Extensions.Hosting.WindowsServices;

namespace ReportWorker.Hosting.Service;

/// <summary>The host's run, ending as it went: .NET 10 ends a host whose part failed as if it had been asked to stop.</summary>
internal static class Run
{
    /// <summary>What Windows calls an exception in a service.</summary>
    private const int ExceptionInService = 1064;

    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="Exception">What a part of it failed with.</exception>
    public static async Task ToEndAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var loops = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Run));
        await using var stopping = app.Lifetime.ApplicationStopping.Register(() => TellWindows(app.Services, loops));
        try
        {
            await app.RunAsync(cancellationToken);
        }
        catch (Exception cut) when (cancellationToken.IsCancellationRequested && IsCancellation(cut))
        {
            // What was being done did not end in time. The ledger knows how far it came.
            Log.StoppedAmidWork(logger);
        }

        if (loops.Find(loop => loop.ExecuteTask is { IsFaulted: true }) is { } failed)
        {
            await failed.ExecuteTask!;
        }
    }

    private static bool IsCancellation(Exception exception) => exception switch
    {
        AggregateException all => all.Flatten().InnerExceptions.All(IsCancellation),
        _ => exception is OperationCanceledException,
    };

    // Windows starts a service again only when it ends with a code, and asks the service for it, not the process.
    private static void TellWindows(IServiceProvider services, List<BackgroundService> loops)
    {
        if (OperatingSystem.IsWindows()
            && services.GetService<IHostLifetime>() is WindowsServiceLifetime service
            && loops.Exists(loop => loop.ExecuteTask is { IsFaulted: true }))
        {
            service.ExitCode = ExceptionInService;
        }
    }
}
