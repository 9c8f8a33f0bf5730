using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Mail.Imap;

/// <summary>One line to an IMAP server with an open folder. What breaks it is told as a mailbox that is down.</summary>
internal sealed class ImapVisit(
    ImapClient client, ImapFolders folders, IMailFolder folder, ImapOptions options, LastListed last, Pulse pulse, Func<string, string> tell) : IMailboxVisit
{
    /// <summary>The most commands that one thing takes: finding a folder, making it, moving a message.</summary>
    private const int Commands = 4;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public static bool IsOfTheLine(Exception exception) => exception is
        IOException or ProtocolException or CommandException or TimeoutException or FolderNotFoundException or ServiceNotConnectedException;

    public Task<IReadOnlyList<WaitingMail>> ListAsync(int limit, CancellationToken cancellationToken) => TalkAsync<IReadOnlyList<WaitingMail>>(async () =>
    {
        // A server without MOVE may keep what was put away, marked as deleted.
        var there = (await folder.SearchAsync(SearchQuery.NotDeleted, cancellationToken)).OrderBy(uid => uid.Id).Take(limit).ToList();
        if (there.Count == 0)
        {
            return [];
        }

        last.Note(folder.UidValidity, there[^1].Id);
        var sizes = await folder.FetchAsync(there, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellationToken);
        return [.. sizes.OrderBy(mail => mail.UniqueId.Id).Select(mail => new WaitingMail(KeyOf(mail.UniqueId), mail.Size ?? uint.MaxValue))];
    });

    public Task<ReadOnlyMemory<byte>?> FetchAsync(WaitingMail mail, CancellationToken cancellationToken) => TalkAsync<ReadOnlyMemory<byte>?>(async () =>
    {
        try
        {
            await using var stream = await folder.GetStreamAsync(UidOf(mail.Key), string.Empty, cancellationToken);
            if (stream.Length == 0 || stream.Length > mail.Size)
            {
                return null; // Servers give nothing of a message that somebody else took away.
            }

            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    });

    public Task PutAwayAsync(MailKey key, bool unreadable, CancellationToken cancellationToken) => TalkAsync(async () =>
    {
        var to = await folders.GetAsync(unreadable ? options.QuarantineFolder : options.ProcessedFolder, cancellationToken);
        await folder.MoveToAsync(UidOf(key), to, cancellationToken);
        return true;
    });

    /// <summary>
    /// Waits until something lies there that was not listed yet, and at most so long: what came while the last visit was at work tells nobody any more
    /// that it came, and a visit lists only so many. A server that cannot tell (IDLE) is not asked; servers drop lines that are silent for
    /// ten minutes and more, so that whoever wants to wait longer comes back.
    /// </summary>
    public Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellationToken) => TalkAsync(async () =>
    {
        using var enough = new CancellationTokenSource(most < LongestSilence ? most : LongestSilence, time);
        void Came(object? sender, EventArgs args) => enough.Cancel();
        folder.CountChanged += Came;
        try
        {
            if (await HasMoreAsync(cancellationToken))
            {
                return true;
            }

            if (client.Capabilities.HasFlag(ImapCapabilities.Idle))
            {
                await client.IdleAsync(enough.Token, cancellationToken);
            }
            else
            {
                await Task.Delay(most, time, cancellationToken);
            }
        }
        finally
        {
            folder.CountChanged -= Came;
        }

        return true;
    });

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(Farewell, TimeProvider.System);
        try
        {
            await client.DisconnectAsync(quit: true, soon.Token);
        }
        catch (OperationCanceledException)
        {
            // It need not say farewell.
        }

        client.Dispose();
    }

    private async Task<T> TalkAsync<T>(Func<Task<T>> talk)
    {
        pulse.Expect(Commands * options.CommandTimeout);
        try
        {
            return await talk();
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            throw new MailboxDownException(tell(Reason.Of(exception)), exception);
        }
    }

    private async Task<bool> HasMoreAsync(CancellationToken cancellationToken)
    {
        var listed = last.Under(folder.UidValidity);
        return (await folder.SearchAsync(SearchQuery.NotDeleted, cancellationToken)).Any(uid => uid.Id > listed);
    }

    private MailKey KeyOf(UniqueId uid) => new(options.UserName!, options.Folder, folder.UidValidity, uid.Id);

    private static UniqueId UidOf(MailKey key) => new((uint)key.UidValidity, (uint)key.Uid);
}
