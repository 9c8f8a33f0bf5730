using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Watching;

/// <summary>A service that runs on a desk; what it says is kept.</summary>
internal sealed class Service : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private Service(Process process, string url)
    {
        (_process, Url) = (process, url);
        _out = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _error = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public string Url { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<Service> StartAsync(Desk desk, IReadOnlyDictionary<string, string>? environment = null)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var all = new Dictionary<string, string>(environment ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["REPORTWORKER_Service__Url"] = url,
            ["REPORTWORKER_Service__ReconcileEvery"] = "00:00:01",
        };
        var service = new Service(desk.Start(all, "serve"), url);
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 1200 && !service._process.HasExited; attempt++)
        {
            try
            {
                using var live = await client.GetAsync(new Uri(url + "/health/live"), Token);
                return service;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
            }
        }

        service._process.Kill();
        throw new InvalidOperationException("The service did not come up: " + await service._error);
    }

    /// <summary>Stops it as systemd does.</summary>
    /// <returns>All that it said.</returns>
    public async Task<string> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);
        _process.ExitCode.Should().Be(0, "a stop that was asked for is no failure");
        return await _out + await _error;
    }

    public void Dispose() => _process.Dispose();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
