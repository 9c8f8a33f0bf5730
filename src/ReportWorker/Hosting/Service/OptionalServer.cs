using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace ReportWorker.Hosting.Service;

/// <summary>A web server that the service can do without: when its port is taken, that is said and the work goes on.</summary>
internal sealed class OptionalServer(IServer server, string url, ILogger<OptionalServer> logger) : IServer
{
    private bool _started;

    /// <inheritdoc />
    public IFeatureCollection Features => server.Features;

    /// <inheritdoc />
    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        try
        {
            await server.StartAsync(application, cancellationToken);
            _started = true;
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            Log.NoPage(logger, url, failure.Message);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => _started ? server.StopAsync(cancellationToken) : Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => server.Dispose();
}
