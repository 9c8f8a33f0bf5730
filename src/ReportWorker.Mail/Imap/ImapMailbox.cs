using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Mail.Lines;

namespace ReportWorker.Mail.Imap;

/// <summary>A mailbox on an IMAP server; each visit is a line of its own.</summary>
internal sealed class ImapMailbox(string section, ImapOptions options, CultureInfo language, Pulse pulse, TimeProvider time) : IMailbox
{
    private readonly MailLine _server = new("imap", section, options, time);
    private readonly LastListed _last = new();

    public string Description => $"{_server.Server} ({options.Folder})";

    public MailPlace Place => new(options.UserName!, options.Folder);

    public async Task<IMailboxVisit> VisitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(FolderAccess.ReadWrite, cancellationToken);
        }
        catch (ServerDownException down)
        {
            throw new MailboxDownException(down.Reason.ToString(language), down);
        }
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var visit = await OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            return null;
        }
        catch (ServerDownException down)
        {
            return down.Reason.ToString(language);
        }
    }

    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        try
        {
            await using var visit = await OpenAsync(FolderAccess.ReadOnly, cancellationToken);
            await visit.WaitAsync(most, time, cancellationToken);
        }
        catch (ServerDownException down)
        {
            throw new MailboxDownException(down.Reason.ToString(language), down);
        }
    }

    private async Task<ImapVisit> OpenAsync(FolderAccess access, CancellationToken cancellationToken)
    {
        pulse.Expect(options.ConnectTimeout);
        var client = await _server.OpenAsync(() => new ImapClient(), cancellationToken);
        try
        {
            var folders = new ImapFolders(client);
            var folder = await folders.FindAsync(options.Folder, cancellationToken)
                ?? throw new ServerDownException(Messages.MailboxFolderMissing(_server.Server, options.Folder, section));
            await folder.OpenAsync(access, cancellationToken);
            return new ImapVisit(client, folders, folder, options, _last, pulse, reason => Messages.MailboxLost(_server.Server, reason).ToString(language));
        }
        catch (Exception exception)
        {
            client.Dispose();
            throw ImapVisit.IsOfTheLine(exception) ? new ServerDownException(Messages.CannotConnect(_server.Server, Reason.Of(exception), section), exception) : exception;
        }
    }
}
