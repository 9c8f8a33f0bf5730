using System.Diagnostics;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

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

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<Service> StartAsync(Desk desk, IReadOnlyDictionary<string, string>? environment = null)
    {
        var url = $"http://127.0.0.1:{Serving.FreePort()}";
        var all = new Dictionary<string, string>(environment ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["REPORTWORKER_Service__Url"] = url,
            ["REPORTWORKER_Service__ReconcileEvery"] = "00:00:01",
        };
        var service = new Service(desk.Start(all, "serve"), url);
        await Serving.LiveAsync(service._process, url, service._error);
        return service;
    }

    /// <summary>Stops it as systemd does.</summary>
    /// <returns>All that it said.</returns>
    public async Task<string> StopAsync()
    {
        await Serving.StopAsync(_process);
        return await _out + await _error;
    }

    public void Dispose() => _process.Dispose();
}
