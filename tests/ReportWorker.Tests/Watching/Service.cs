using System.Diagnostics;
using System.Text;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.Watching;

/// <summary>A service that runs on a desk; what it says is kept.</summary>
internal sealed class Service : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _heard = new();
    private readonly Task<string> _said;

    private Service(Process process, string url)
    {
        (_process, Url) = (process, url);
        _said = ListenAsync();
    }

    public string Url { get; }

    private string Heard
    {
        get
        {
            lock (_heard)
            {
                return _heard.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<Service> StartAsync(Desk desk, IReadOnlyDictionary<string, string>? environment = null)
    {
        var url = $"http://127.0.0.1:{Serving.FreePort()}";
        var all = new Dictionary<string, string>(environment ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["REPORTWORKER_Service__Url"] = url,
        };
        all.TryAdd("REPORTWORKER_Service__ReconcileEvery", "00:00:01");
        var service = new Service(desk.Start(all, "serve"), url);
        await Serving.LiveAsync(service._process, url, service._said);
        return service;
    }

    /// <summary>The process's number.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Waits until it says something.</summary>
    /// <returns>All that it has said.</returns>
    public async Task<string> HearAsync(string text)
    {
        for (var started = Stopwatch.StartNew(); !Heard.Contains(text, StringComparison.Ordinal);)
        {
            started.Elapsed.Should().BeLessThan(Patience, $"it should say '{text}', and said {Heard}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return Heard;
    }

    /// <summary>Stops it as systemd does.</summary>
    /// <returns>All that it said.</returns>
    public async Task<string> StopAsync()
    {
        await Serving.StopAsync(_process);
        return await _said;
    }

    public void Dispose() => _process.Dispose();

    private async Task<string> ListenAsync()
    {
        await Task.WhenAll(KeepAsync(_process.StandardOutput), KeepAsync(_process.StandardError));
        return Heard;
    }

    private async Task KeepAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (_heard)
            {
                _heard.AppendLine(line);
            }
        }
    }
}
