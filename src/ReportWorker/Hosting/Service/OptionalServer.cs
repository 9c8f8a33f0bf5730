using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using ReportWorker.Hosting.Doors;

namespace ReportWorker.Hosting.Service;

/// <summary>A web server that the service can do without: when its port is taken, that is said and the work goes on.</summary>
internal sealed class OptionalServer(IServer server, bool hasDoor, IReadOnlyList<ShutDoor> shut, ILogger<OptionalServer> logger) : IServer
{
    private bool _started;

    /// <inheritdoc />
    public IFeatureCollection Features => server.Features;

    /// <inheritdoc />
    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        foreach (var door in shut)
        {
            Log.NoPage(logger, door.Url, door.Reason);
        }

        if (!hasDoor)
        {
            return;
        }

        try
        {
            await server.StartAsync(application, cancellationToken);
            _started = true;
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            // Somebody took a port since it was looked at.
            Log.NoPage(logger, "*", failure.Message);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _started ? server.StopAsync(cancellationToken) : Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => server.Dispose();
}
