using System.Net.Sockets;
using System.Text;

namespace ReportWorker.Tests.Service;

/// <summary>The socket on which systemd hears from a service.</summary>
internal sealed class NotifySocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly string _folder = Directory.CreateTempSubdirectory("rw-").FullName;

    public NotifySocket() => _socket.Bind(new UnixDomainSocketEndPoint(Path));

    /// <summary>What goes into <c>NOTIFY_SOCKET</c>.</summary>
    public string Path => System.IO.Path.Combine(_folder, "notify");

    /// <summary>Waits until it has been told this, and forgets what came before.</summary>
    public async Task HearsAsync(string notice, TimeSpan within)
    {
        var heard = new List<string>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(within);
        try
        {
            while (!heard.Contains(notice))
            {
                heard.AddRange(await ReceiveAsync(patience.Token));
            }
        }
        catch (OperationCanceledException)
        {
            heard.Should().Contain(notice, "it is told within {0}", within);
        }
    }

    /// <summary>True when nothing is told for so long.</summary>
    public async Task<bool> IsSilentAsync(TimeSpan forAsLong)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(forAsLong);
        try
        {
            await ReceiveAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<string[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = await _socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
