using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReportWorker.Benchmarks.Deliveries;

/// <summary>Postfix's tools for measuring: a server that takes everything, and a client that does nothing but send.</summary>
internal sealed class Postfix : IDisposable
{
    private const string Folder = "/usr/sbin";

    private readonly Process _sink;

    private Postfix(Process sink, int port) => (_sink, Port) = (sink, port);

    public int Port { get; }

    /// <summary>Starts the server; null where Postfix is not installed.</summary>
    public static async Task<Postfix?> StartAsync()
    {
        if (!File.Exists(Path.Combine(Folder, "smtp-sink")))
        {
            return null;
        }

        var port = FreePort();
        string[] user = Environment.UserName == "root" ? ["-u", "nobody"] : [];
        var sink = Process.Start(Path.Combine(Folder, "smtp-sink"), [.. user, Address(port), "1000"]);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var trial = new TcpClient();
            try
            {
                await trial.ConnectAsync(IPAddress.Loopback, port);
                return new Postfix(sink, port);
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }

        throw new InvalidOperationException("smtp-sink does not answer.");
    }

    /// <summary>Sends the same message so many times over one connection.</summary>
    /// <returns>Messages a second.</returns>
    public async Task<double> SendAsync(string file, int count)
    {
        var watch = Stopwatch.StartNew();
        using var source = Process.Start(
            Path.Combine(Folder, "smtp-source"),
            ["-d", "-s", "1", "-m", count.ToString(CultureInfo.InvariantCulture), "-f", "a@example.vn", "-t", "b@example.vn", "-F", file, Address(Port)]);
        await source.WaitForExitAsync();
        return source.ExitCode == 0 ? count / watch.Elapsed.TotalSeconds : throw new InvalidOperationException("smtp-source failed.");
    }

    public void Dispose()
    {
        _sink.Kill(entireProcessTree: true);
        _sink.Dispose();
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
