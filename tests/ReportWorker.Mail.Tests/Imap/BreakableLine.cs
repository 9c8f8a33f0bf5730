using System.Net;
using System.Net.Sockets;

namespace ReportWorker.Mail.Tests.Imap;

/// <summary>Passes everything on to a server until it is told to break, as a cable does.</summary>
internal sealed class BreakableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly (string Host, int Port) _server;
    private readonly Task _work;

    public BreakableLine(string host, int port)
    {
        _server = (host, port);
        _listener.Start();
        _work = PassAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task BreakAsync()
    {
        await _stop.CancelAsync();
        await _work;
    }

    public async ValueTask DisposeAsync()
    {
        await BreakAsync();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task PassAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            using var server = new TcpClient();
            await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
            await Task.WhenAll(
                client.GetStream().CopyToAsync(server.GetStream(), _stop.Token), server.GetStream().CopyToAsync(client.GetStream(), _stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // It broke.
        }
    }
}
