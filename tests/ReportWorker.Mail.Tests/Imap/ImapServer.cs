using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace ReportWorker.Mail.Tests.Imap;

/// <summary>
/// A real IMAP server on loopback (<c>.ci/mail.sh</c>), and a folder in a mailbox there that this test has to itself. Whoever uses it speaks with
/// the server as any mail program does.
/// </summary>
internal sealed class ImapServer : IAsyncDisposable
{
    private const string User = "reader@mail.example";
    private const string Password = "secret";

    private readonly ImapClient _client = new();

    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    public string Folder { get; } = $"test-{Guid.NewGuid():N}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ImapServer> StartAsync()
    {
        var configured = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_IMAP");
        Assert.SkipWhen(string.IsNullOrEmpty(configured), "REPORTWORKER_TEST_IMAP is not set to host:port of the IMAP server that .ci/mail.sh starts.");
        var server = new ImapServer { Host = configured!.Split(':')[0], Port = int.Parse(configured.Split(':')[1], TestMail.English) };
        await server._client.ConnectAsync(server.Host, server.Port, SecureSocketOptions.None, Token);
        await server._client.AuthenticateAsync(User, Password, Token);
        await server.MakeFolderAsync();
        return server;
    }

    public BounceOptions Options(int? port = null) => new()
    {
        Host = Host,
        Port = port ?? Port,
        Security = MailSecurity.None,
        UserName = User,
        Password = Password,
        Folder = Folder,
        ProcessedFolder = $"{Folder}/done/well",
        QuarantineFolder = $"{Folder}/strange",
    };

    public async Task MakeFolderAsync() => await _client.GetFolder(_client.PersonalNamespaces[0]).CreateAsync(Folder, isMessageFolder: true, Token);

    public async Task DeleteFolderAsync() => await (await _client.GetFolderAsync(Folder, Token)).DeleteAsync(Token);

    public async Task PutAsync(byte[] message)
    {
        using var parsed = await MimeMessage.LoadAsync(new MemoryStream(message), Token);
        await (await _client.GetFolderAsync(Folder, Token)).AppendAsync(parsed, MessageFlags.None, Token);
    }

    /// <summary>How many messages a folder holds; null when there is no such folder.</summary>
    public async Task<int?> CountAsync(string folder)
    {
        try
        {
            var found = await _client.GetFolderAsync(folder.Replace('/', _client.PersonalNamespaces[0].DirectorySeparator), Token);
            await found.StatusAsync(StatusItems.Count, Token);
            return found.Count;
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes every message of the folder, as another program would.</summary>
    public async Task EmptyAsync()
    {
        var folder = await _client.GetFolderAsync(Folder, Token);
        await folder.OpenAsync(FolderAccess.ReadWrite, Token);
        await folder.AddFlagsAsync(await folder.SearchAsync(MailKit.Search.SearchQuery.All, Token), MessageFlags.Deleted, silent: true, Token);
        await folder.ExpungeAsync(Token);
        await folder.CloseAsync(expunge: false, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(quit: true, CancellationToken.None);
        _client.Dispose();
    }
}
