using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ReportWorker.Tests.Service;

/// <summary>A mail server on loopback that takes the data of a message as slowly as it is told to.</summary>
internal sealed class SlowMailServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _dataBegan = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _bytesPerSecond;
    private readonly Task _loop;

    public SlowMailServer(int bytesPerSecond)
    {
        _bytesPerSecond = bytesPerSecond;
        _listener.ReceiveBufferSize = 64 * 1024; // Else the kernel takes the message for it.
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <summary>Ends when the first data come.</summary>
    public Task DataBegan => _dataBegan.Task;

    /// <summary>The bytes of data that were taken.</summary>
    public long Taken { get; private set; }

    /// <summary>How many messages came whole.</summary>
    public int Whole { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var line = await _listener.AcceptAsync(_stop.Token);
                await ConverseAsync(line);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ConverseAsync(Socket line)
    {
        try
        {
            await SayAsync(line, "220 slow.example ESMTP");
            var buffer = new byte[16 * 1024];
            while (await line.ReceiveAsync(buffer, _stop.Token) is > 0 and var length)
            {
                var command = Encoding.ASCII.GetString(buffer, 0, length);
                await SayAsync(line, command.StartsWith("DATA", StringComparison.Ordinal) ? "354 go on" : "250 fine");
                if (command.StartsWith("DATA", StringComparison.Ordinal) && await TakeAsync(line, buffer))
                {
                    Whole++;
                    await SayAsync(line, "250 taken");
                }
            }
        }
        catch (SocketException)
        {
            // The other side hung up.
        }
    }

    private async Task<bool> TakeAsync(Socket line, byte[] buffer)
    {
        var end = "";
        while (await line.ReceiveAsync(buffer, _stop.Token) is > 0 and var length)
        {
            _dataBegan.TrySetResult();
            Taken += length;
            end = (end + Encoding.Latin1.GetString(buffer, Math.Max(0, length - 5), Math.Min(5, length)))[^Math.Min(5, end.Length + length)..];
            if (end == "\r\n.\r\n")
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromSeconds((double)length / _bytesPerSecond), TimeProvider.System, _stop.Token);
        }

        return false;
    }

    private async Task SayAsync(Socket line, string reply) => await line.SendAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), _stop.Token);
}
