using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ReportWorker.Tests.Sending;

/// <summary>
/// A mail server on loopback that remembers what it took, whatever becomes of who sent it: by Message-ID, the hash of each copy. It takes its time,
/// and now and then it keeps silent after it has taken a message.
/// </summary>
internal sealed class ReceiptServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Random _random;
    private readonly int _slowest;
    private readonly double _silent;
    private readonly Task _loop;
    private int _begun;
    private int _dataBegun;

    /// <summary>Starts it.</summary>
    /// <param name="seed">For its moods.</param>
    /// <param name="slowest">The longest it takes for a reply, in milliseconds.</param>
    /// <param name="silent">How often it takes a message and says nothing, 0 to 1.</param>
    public ReceiptServer(int seed = 0, int slowest = 0, double silent = 0)
    {
        (_random, _slowest, _silent) = (new Random(seed), slowest, silent);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The hashes of the copies of each message.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> Receipts { get; } = new();

    /// <summary>Messages that were taken and not answered.</summary>
    public ConcurrentQueue<string> Silenced { get; } = new();

    /// <summary>How many messages were begun.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>How often data were announced.</summary>
    public int DataBegun => Volatile.Read(ref _dataBegun);

    /// <summary>What is waited for before a command is answered: the place (RCPT, DOT) and the recipient.</summary>
    public Func<string, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ConverseAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await SayAsync(client, "220 receipts.test ESMTP");
                var recipient = "";
                while (await reader.ReadLineAsync(_stop.Token) is { } command)
                {
                    var verb = command.Split(' ', ':')[0].ToUpperInvariant();
                    recipient = verb == "RCPT" ? command : recipient;
                    await Before(verb, recipient);
                    _ = verb switch { "MAIL" => Interlocked.Increment(ref _begun), "DATA" => Interlocked.Increment(ref _dataBegun), _ => 0 };

                    await SayAsync(client, verb switch { "DATA" => "354 go on", "QUIT" => "221 bye", "EHLO" => "250-receipts.test\r\n250 PIPELINING", _ => "250 ok" });
                    if (verb == "DATA" && await ReadAsync(reader) is { } message)
                    {
                        await TakeAsync(client, message, recipient);
                    }
                }
            }
            catch (Exception over) when (over is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The other side was killed or hung up, or the test is over.
            }
        }
    }

    private async Task TakeAsync(TcpClient client, string message, string recipient)
    {
        var id = message.Split("Message-Id: <", 2)[1].Split('>', 2)[0];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(message)));
        Receipts.GetOrAdd(id, _ => new ConcurrentQueue<string>()).Enqueue(hash);
        if (Chance() < _silent)
        {
            Silenced.Enqueue(id);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
        }

        await Before("DOT", recipient);
        await SayAsync(client, "250 2.0.0 taken");
    }

    private async Task<string?> ReadAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == ".")
            {
                return message.ToString();
            }

            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return null; // cut off: nothing was taken
    }

    private async Task SayAsync(TcpClient client, string reply)
    {
        if (_slowest > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Chance() * _slowest), TimeProvider.System, _stop.Token);
        }

        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), _stop.Token);
    }

    private double Chance()
    {
        lock (_random)
        {
            return _random.NextDouble();
        }
    }
}
