namespace ReportWorker.Core.Mailing;

/// <summary>How large a message may be: what is configured, and what the mail server last said, whichever is less.</summary>
/// <param name="configured">The configured limit in bytes; 0 for none.</param>
public sealed class MessageLimit(long configured)
{
    private long _server;

    /// <summary>The most bytes; 0 for no limit.</summary>
    public long Bytes
    {
        get
        {
            var server = Interlocked.Read(ref _server);
            return configured == 0 || (server > 0 && server < configured) ? server : configured;
        }
    }

    /// <summary>The mail server told its own limit.</summary>
    /// <param name="bytes">The most bytes that it takes; 0 when it does not say.</param>
    public void Learn(long bytes) => Interlocked.Exchange(ref _server, bytes);

    /// <summary>True when so many bytes may be sent.</summary>
    internal bool Allows(long bytes) => Bytes is var most && (most == 0 || bytes <= most);
}
