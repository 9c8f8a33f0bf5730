using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>An identity provider on loopback: keeps what it was asked, and answers what it is told to; null is silence.</summary>
internal sealed class TokenServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, (int Status, string Body)?> _answer;
    private readonly Task _loop;

    public TokenServer(Func<int, (int Status, string Body)?> answer)
    {
        _answer = answer;
        Url = $"http://127.0.0.1:{FreePort()}/oauth2/token";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _loop = ServeAsync();
    }

    public string Url { get; }

    /// <summary>The forms that were posted.</summary>
    public ConcurrentQueue<string> Forms { get; } = new();

    /// <summary>Tokens named by their number, with this lifetime in seconds.</summary>
    public static TokenServer Of(int lifetime) =>
        new(number => (200, $$"""{"token_type":"Bearer","expires_in":{{lifetime}},"access_token":"token-{{number}}"}"""));

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                Forms.Enqueue(await reader.ReadToEndAsync());
                if (_answer(Forms.Count) is not { } answer)
                {
                    continue;
                }

                context.Response.StatusCode = answer.Status;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
