using System.Text;
using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Tests.Bouncing;

/// <summary>A mailbox in memory whose server can be made to go away.</summary>
internal sealed class TestMailbox : IMailbox, IMailboxVisit
{
    private readonly Dictionary<long, byte[]> _there = [];
    private long _next = 1;

    public string Description => "test";

    public MailPlace Place => new("a", "INBOX");

    public long Validity { get; private set; } = 1;

    /// <summary>What is not reached any more; null while everything is.</summary>
    public string? Breaks { get; set; }

    /// <summary>How large every message is said to be; null for its true size.</summary>
    public long? Claims { get; set; }

    public List<byte[]> Processed { get; } = [];

    public List<byte[]> Quarantined { get; } = [];

    public int Left => _there.Count;

    public void Receive(string message) => _there.Add(_next++, Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")));

    /// <summary>The folder is deleted and made anew, with everything that was ever in it.</summary>
    public void MakeAnew()
    {
        var all = Processed.Concat(_there.Values).ToList();
        (Validity, _next) = (Validity + 1, 1);
        _there.Clear();
        Processed.Clear();
        all.ForEach(message => _there.Add(_next++, message));
    }

    public Task<IMailboxVisit> VisitAsync(CancellationToken cancellationToken) => Reach<IMailboxVisit>("visit", this);

    public Task<string?> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult(Breaks);

    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => Reach("wait", true);

    public Task<IReadOnlyList<WaitingMail>> ListAsync(int limit, CancellationToken cancellationToken) => Reach<IReadOnlyList<WaitingMail>>(
        "list", [.. _there.Take(limit).Select(pair => new WaitingMail(new MailKey("a", "INBOX", Validity, pair.Key), Claims ?? pair.Value.Length))]);

    public Task<ReadOnlyMemory<byte>?> FetchAsync(WaitingMail mail, CancellationToken cancellationToken) =>
        Reach<ReadOnlyMemory<byte>?>("fetch", _there[mail.Key.Uid]);

    public async Task PutAwayAsync(MailKey key, bool unreadable, CancellationToken cancellationToken)
    {
        await Reach("put away", true);
        (unreadable ? Quarantined : Processed).Add(_there[key.Uid]);
        _there.Remove(key.Uid);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<T> Reach<T>(string what, T found) =>
        Breaks == what ? throw new MailboxDownException($"broke at {what}", new IOException(what)) : Task.FromResult(found);
}
