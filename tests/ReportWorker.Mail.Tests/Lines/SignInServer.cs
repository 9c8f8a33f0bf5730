using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>How a conversation about a sign-in goes: what the client said to what the server says, the last word being 235 or 535.</summary>
public interface ISignIn
{
    /// <summary>The mechanism's name.</summary>
    string Mechanism { get; }

    /// <summary>The reply to what the client said, decoded.</summary>
    string Answer(byte[] said);
}

/// <summary>A mail server on loopback that protects its lines with a certificate and wants a sign-in, and takes every message.</summary>
public sealed class SignInServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2? _certificate;
    private readonly bool _protectedFromTheStart;
    private readonly Func<ISignIn>? _signIn;
    private readonly Task _loop;

    public SignInServer(Func<ISignIn>? signIn = null, X509Certificate2? certificate = null, bool protectedFromTheStart = false)
    {
        (_signIn, _certificate, _protectedFromTheStart) = (signIn, certificate, protectedFromTheStart);
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Commands { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
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
                Stream line = client.GetStream();
                line = _protectedFromTheStart ? await ProtectAsync(line) : line;
                await SayAsync(line, "220 signin.test ESMTP");
                while (await HearAsync(line) is { } command)
                {
                    Commands.Enqueue(command);
                    if (command == "STARTTLS")
                    {
                        await SayAsync(line, "220 go ahead");
                        line = await ProtectAsync(line);
                    }
                    else
                    {
                        await ObeyAsync(line, command);
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private async Task<Stream> ProtectAsync(Stream line)
    {
        var protectedLine = new SslStream(line);
        await protectedLine.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return protectedLine;
    }

    private async Task ObeyAsync(Stream line, string command)
    {
        switch (command.Split(' ')[0].ToUpperInvariant())
        {
            case "EHLO":
                await SayAsync(line, "250-signin.test\r\n250-SIZE 30000000" + (line is SslStream || _certificate is null ? "" : "\r\n250-STARTTLS")
                    + (_signIn is null ? "" : $"\r\n250-AUTH {_signIn().Mechanism}") + "\r\n250 HELP");
                break;
            case "AUTH":
                await SignInAsync(line, command);
                break;
            case "DATA":
                await SayAsync(line, "354 go");
                while (await HearAsync(line) is { } text && text != ".")
                {
                }

                await SayAsync(line, "250 2.0.0 queued as 4711");
                break;
            case "QUIT":
                await SayAsync(line, "221 bye");
                throw new IOException("quit");
            default:
                await SayAsync(line, "250 ok");
                break;
        }
    }

    private async Task SignInAsync(Stream line, string command)
    {
        var signIn = _signIn!(); // Only who offers one is asked.
        var said = command.Split(' ').ElementAtOrDefault(2);
        if (said is null)
        {
            await SayAsync(line, "334 ");
            said = await HearAsync(line);
        }

        while (said is not null)
        {
            var answer = signIn.Answer(Convert.FromBase64String(said));
            await SayAsync(line, answer);
            said = answer.StartsWith("334", StringComparison.Ordinal) ? await HearAsync(line) : null;
        }
    }

    private async Task SayAsync(Stream line, string text) => await line.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), _stop.Token);

    private async Task<string?> HearAsync(Stream line)
    {
        var heard = new StringBuilder();
        var letter = new byte[1];
        while (await line.ReadAsync(letter, _stop.Token) == 1)
        {
            if (letter[0] == '\n')
            {
                return heard.ToString().TrimEnd('\r');
            }

            heard.Append((char)letter[0]);
        }

        return null;
    }
}
