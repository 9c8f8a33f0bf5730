using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ReportWorker.Mail.Tests.Smtp;

/// <summary>What a fault does at its place in the conversation.</summary>
public enum FaultKind
{
    Reply,
    Close,
    Reset,
    Hang,
}

/// <summary>A place in the conversation (GREETING, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, BODY, DOT, AFTER) and what goes wrong there.</summary>
public sealed record Fault(string At, FaultKind Kind, string Reply = "", int Times = int.MaxValue);

/// <summary>A mail server on loopback that goes wrong where it is told to, and keeps a ledger of what it heard.</summary>
public sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Fault? _fault;
    private readonly string _extensions;
    private readonly Task _loop;
    private int _faultsLeft;

    public FaultServer(Fault? fault = null, string extensions = "PIPELINING 8BITMIME")
    {
        (_fault, _extensions, _faultsLeft) = (fault, extensions, fault?.Times ?? 0);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Messages up to their final dot, dots undoubled, whatever was answered to them.</summary>
    public ConcurrentQueue<byte[]> Messages { get; } = new();

    public async ValueTask DisposeAsync()
    {
        // The loop ends by its token; a listener that is stopped under it would fail instead.
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                conversations.Add(ConverseAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var line = new Line(client, _stop.Token);
                if (await AnswerAsync(line, "GREETING", "220 fault.test ESMTP"))
                {
                    while (await line.ReadAsync() is { } command && await ObeyAsync(line, command))
                    {
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private async Task<bool> ObeyAsync(Line line, string command)
    {
        Commands.Enqueue(command);
        var verb = command.Split(' ', 2)[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                return await AnswerAsync(line, verb, EhloReply());
            case "DATA":
                var refused = _fault is { At: "DATA", Kind: FaultKind.Reply };
                return await AnswerAsync(line, verb, "354 go") && (refused || await TakeDataAsync(line));
            case "QUIT":
                await line.WriteAsync("221 bye");
                return false;
            default:
                return await AnswerAsync(line, verb, verb == "AUTH" ? "235 welcome" : "250 ok");
        }
    }

    private async Task<bool> TakeDataAsync(Line line)
    {
        var message = new StringBuilder();
        while (await line.ReadAsync() is { } text)
        {
            if (text == ".")
            {
                Messages.Enqueue(Encoding.Latin1.GetBytes(message.ToString()));
                return await AnswerAsync(line, "DOT", "250 2.0.0 queued as 4711") && await AnswerAsync(line, "AFTER", null);
            }

            message.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
            if (message.Length > 4096 && !await AnswerAsync(line, "BODY", null))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The fault of this place, else the reply; false when the conversation is over.</summary>
    private async Task<bool> AnswerAsync(Line line, string place, string? reply)
    {
        if (_fault?.At == place && Interlocked.Decrement(ref _faultsLeft) >= 0)
        {
            switch (_fault.Kind)
            {
                case FaultKind.Close:
                    return false;
                case FaultKind.Reset:
                    line.Reset();
                    return false;
                case FaultKind.Hang:
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
                    return false;
                default:
                    await line.WriteAsync(_fault.Reply);
                    return place != "BODY" && !_fault.Reply.StartsWith("421", StringComparison.Ordinal); // who speaks amid the data hangs up
            }
        }

        if (reply is not null)
        {
            await line.WriteAsync(reply);
        }

        return true;
    }

    private string EhloReply()
    {
        var lines = _extensions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => "250-" + word.Replace('_', ' '));
        return string.Join("\r\n", lines.Prepend("250-fault.test").Append("250 HELP"));
    }

    private sealed class Line(TcpClient client, CancellationToken stop) : IDisposable
    {
        private readonly StreamReader _reader = new(client.GetStream(), Encoding.Latin1);

        public void Dispose() => _reader.Dispose();

        public async Task<string?> ReadAsync() => await _reader.ReadLineAsync(stop);

        public async Task WriteAsync(string text) => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text + "\r\n"), stop);

        public void Reset()
        {
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        }
    }
}
