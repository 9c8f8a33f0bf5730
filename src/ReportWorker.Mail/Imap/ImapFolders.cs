using MailKit;
using MailKit.Net.Imap;

namespace ReportWorker.Mail.Imap;

/// <summary>Finds folders by the names that settings have: <c>/</c> stands for whatever the server puts between a folder and one below it.</summary>
internal sealed class ImapFolders(ImapClient client)
{
    /// <summary>The folder; null when there is none.</summary>
    public async Task<IMailFolder?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Equals("INBOX", StringComparison.OrdinalIgnoreCase))
        {
            return client.Inbox;
        }

        try
        {
            return await client.GetFolderAsync(FullName(name), cancellationToken);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The folder, made when it is missing, with those above it.</summary>
    public async Task<IMailFolder> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, cancellationToken) is { } folder)
        {
            return folder;
        }

        var slash = name.LastIndexOf('/');
        var above = slash < 0 ? client.GetFolder(client.PersonalNamespaces[0]) : await GetAsync(name[..slash], cancellationToken);
        return await above.CreateAsync(name[(slash + 1)..], isMessageFolder: true, cancellationToken)
            ?? throw new FolderNotFoundException(name);
    }

    private string FullName(string name)
    {
        var root = client.PersonalNamespaces[0];
        return root.Path + (root.Path.Length > 0 && !root.Path.EndsWith(root.DirectorySeparator) ? root.DirectorySeparator.ToString() : "")
            + name.Replace('/', root.DirectorySeparator);
    }
}
