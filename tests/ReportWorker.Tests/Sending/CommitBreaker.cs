using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ReportWorker.Tests.Sending;

/// <summary>
/// Stands between the program and PostgreSQL and breaks connections at their commits: before the server hears of it, so that nothing was kept,
/// or when it has answered, so that all was. The program cannot tell which.
/// </summary>
internal sealed class CommitBreaker : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Random _random;
    private readonly double _share;
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private int _unheard;
    private int _unanswered;

    /// <summary>Begins to listen.</summary>
    /// <param name="connectionString">The server.</param>
    /// <param name="seed">Which commits break.</param>
    /// <param name="share">How many of them, 0 to 1.</param>
    public CommitBreaker(string connectionString, int seed, double share)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        (_random, _share, _host, _port) = (new Random(seed), share, server.Host!, server.Port);
        _listener.Start();
        (server.Host, server.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        ConnectionString = server.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>Leads to the server through here.</summary>
    public string ConnectionString { get; }

    /// <summary>How many commits the server never heard of.</summary>
    public int Unheard => _unheard;

    /// <summary>How many commits were made and not answered.</summary>
    public int Unanswered => _unanswered;

    /// <summary>A commit as Npgsql sends it: a simple query of its own.</summary>
    private static ReadOnlySpan<byte> Commit => "Q\0\0\0\u000bCOMMIT\0"u8;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // It is at its end.
        }
    }

    private async Task ServeAsync(TcpClient program)
    {
        using (program)
        using (var server = new TcpClient { NoDelay = true })
        {
            program.NoDelay = true;
            try
            {
                await server.ConnectAsync(_host, _port, _end.Token);
                var line = new Line(this, program.GetStream(), server.GetStream());
                await Task.WhenAny(line.ThereAsync(_end.Token), line.BackAsync(_end.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // Whoever still holds the line sees it break.
            }

            program.Client.Close(0); // at once, as when a machine dies
        }
    }

    private (bool Breaks, bool IsHeard) Decide()
    {
        lock (_random)
        {
            return (_random.NextDouble() < _share, _random.NextDouble() < 0.5);
        }
    }

    private sealed class Line(CommitBreaker breaker, NetworkStream program, NetworkStream server)
    {
        private volatile bool _mute;

        public async Task ThereAsync(CancellationToken cancellationToken)
        {
            var bytes = new byte[65536];
            while (await program.ReadAsync(bytes, cancellationToken) is > 0 and var count)
            {
                if (bytes.AsSpan(0, count).IndexOf(Commit) >= 0 && breaker.Decide() is (true, var isHeard))
                {
                    if (!isHeard)
                    {
                        Interlocked.Increment(ref breaker._unheard);
                        return;
                    }

                    _mute = true;
                }

                await server.WriteAsync(bytes.AsMemory(0, count), cancellationToken);
            }
        }

        public async Task BackAsync(CancellationToken cancellationToken)
        {
            var bytes = new byte[65536];
            while (await server.ReadAsync(bytes, cancellationToken) is > 0 and var count)
            {
                if (_mute)
                {
                    Interlocked.Increment(ref breaker._unanswered);
                    return;
                }

                await program.WriteAsync(bytes.AsMemory(0, count), cancellationToken);
            }
        }
    }
}
