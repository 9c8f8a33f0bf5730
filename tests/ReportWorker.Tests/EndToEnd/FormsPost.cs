using System.Diagnostics;
using System.Globalization;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using MimeKit;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Mail;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>
/// The mail server of <c>.ci/mail.sh</c> as a unit's mail program and the office's see it: what is mailed goes through Postfix, what lies in a mailbox is
/// looked at over IMAP.
/// </summary>
internal sealed class FormsPost : IAsyncDisposable
{
    /// <summary>What units are answered goes to this mailbox, whatever stands behind its name and a plus.</summary>
    public const string Units = "units";

    private const int Lines = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly (string Host, int Port) _smtp;
    private readonly (string Host, int Port) _imap;
    private readonly ImapClient _client = new();
    private readonly ImapClient _units = new();

    private FormsPost(string mailbox, string smtp, string imap) => (Address, _smtp, _imap) = ($"{mailbox}@mail.example", Split(smtp), Split(imap));

    /// <summary>Where forms are sent to.</summary>
    public string Address { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Empties one of the mailboxes for forms.</summary>
    public static async Task<FormsPost> OpenAsync(string mailbox)
    {
        var (smtp, imap) = (Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTFIX"), Environment.GetEnvironmentVariable("REPORTWORKER_TEST_IMAP"));
        Assert.SkipWhen(smtp is null || imap is null, "REPORTWORKER_TEST_POSTFIX or REPORTWORKER_TEST_IMAP is not set");
        var post = new FormsPost(mailbox, smtp!, imap!);
        await post.SignInAsync(post._client, post.Address);
        await post.SignInAsync(post._units, $"{Units}@mail.example");
        await post.EmptyAsync();
        return post;
    }

    /// <summary>Tells the program where its mail servers are.</summary>
    public void Connect(Settings settings, string folder)
    {
        settings.Mail.From = "Văn phòng Quận ủy <van-phong@mail.example>";
        (settings.Mail.Smtp.Host, settings.Mail.Smtp.Port, settings.Mail.Smtp.Security) = (_smtp.Host, _smtp.Port, MailSecurity.None);
        var forms = settings.Mail.Forms;
        (forms.Host, forms.Port, forms.Security) = (_imap.Host, _imap.Port, MailSecurity.None);
        (forms.UserName, forms.Password, forms.Folder) = (Address, "secret", folder);
    }

    /// <summary>The same for a process.</summary>
    public void Connect(IDictionary<string, string> environment, string every)
    {
        environment["REPORTWORKER_Mail__From"] = "Văn phòng Quận ủy <van-phong@mail.example>";
        environment["REPORTWORKER_Mail__Smtp__Host"] = _smtp.Host;
        environment["REPORTWORKER_Mail__Smtp__Port"] = _smtp.Port.ToString(CultureInfo.InvariantCulture);
        environment["REPORTWORKER_Mail__Smtp__Security"] = "None";
        environment["REPORTWORKER_Mail__Forms__Host"] = _imap.Host;
        environment["REPORTWORKER_Mail__Forms__Port"] = _imap.Port.ToString(CultureInfo.InvariantCulture);
        environment["REPORTWORKER_Mail__Forms__Security"] = "None";
        environment["REPORTWORKER_Mail__Forms__UserName"] = Address;
        environment["REPORTWORKER_Mail__Forms__Password"] = "secret";
        environment["REPORTWORKER_Mail__Forms__Every"] = every;
    }

    /// <summary>Mails messages, over a few lines at once.</summary>
    public Task MailAsync(IReadOnlyCollection<FormMail> mails) =>
        Task.WhenAll(mails.Chunk((mails.Count / Lines) + 1).Select(MailInTurnAsync));

    /// <summary>Waits until so many messages lie in the inbox.</summary>
    public Task ArrivedAsync(int count) => UntilAsync(async () => await CountAsync("INBOX") >= count, "all of them arrive");

    /// <summary>Moves all messages of a folder into another, which is made when it is missing, as a rule on the server would.</summary>
    public async Task MoveAsync(string from, string to)
    {
        var source = await FindAsync(_client, from);
        if (source is null)
        {
            return;
        }

        var target = await FindAsync(_client, to) ?? await Root(_client).CreateAsync(to, isMessageFolder: true, Token);
        await source.OpenAsync(FolderAccess.ReadWrite, Token);
        await source.MoveToAsync(await source.SearchAsync(SearchQuery.All, Token), target!, Token); // a server makes what it is asked for
        await source.CloseAsync(expunge: false, Token);
    }

    /// <summary>
    /// The folder is deleted and made anew, and everything moved back that was in it or was put away from it: its messages are counted anew, under another
    /// validity (UIDVALIDITY).
    /// </summary>
    public async Task MakeAnewAsync(string folder, string putAway)
    {
        var before = await ValidityAsync(folder);
        await MoveAsync(folder, "Aside");
        await (await FindAsync(_client, folder))!.DeleteAsync(Token);
        await Root(_client).CreateAsync(folder, isMessageFolder: true, Token);
        await MoveAsync("Aside", folder);
        await MoveAsync(putAway, folder);
        (await ValidityAsync(folder)).Should().NotBe(before);
    }

    /// <summary>How many messages lie in a folder; none where it is missing.</summary>
    public async Task<int> CountAsync(string folder) => (await ReadAsync(_client, folder)).Count;

    /// <summary>The Message-IDs in a folder.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string folder) => [.. (await ReadAsync(_client, folder)).Select(mail => mail.MessageId ?? "")];

    /// <summary>What is answered to messages whose IDs begin so: to which, and to whom.</summary>
    public async Task<IReadOnlyList<(string To, string Recipient)>> AnswersAsync(string beginning) =>
        [.. (await ReadAsync(_units, "INBOX")).Select(mail => (mail.InReplyTo ?? "", mail.To.Mailboxes.First().Address))
            .Where(answer => answer.Item1.StartsWith(beginning, StringComparison.Ordinal))];

    /// <summary>All that units were answered.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MessagesAsync()
    {
        var folder = (await FindAsync(_units, "INBOX"))!; // every mailbox has one
        await folder.OpenAsync(FolderAccess.ReadOnly, Token);
        List<MimeMessage> messages = [];
        for (var number = 0; number < folder.Count; number++)
        {
            messages.Add(await folder.GetMessageAsync(number, Token));
        }

        await folder.CloseAsync(expunge: false, Token);
        return messages;
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            waited.Elapsed.Should().BeLessThan(Patience, what);
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _client, _units })
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            client.Dispose();
        }
    }

    private static IMailFolder Root(ImapClient client) => client.GetFolder(client.PersonalNamespaces[0]);

    private static async Task<IMailFolder?> FindAsync(ImapClient client, string folder)
    {
        try
        {
            return await client.GetFolderAsync(folder.Replace('/', client.PersonalNamespaces[0].DirectorySeparator), Token);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<Envelope>> ReadAsync(ImapClient client, string name)
    {
        if (await FindAsync(client, name) is not { } folder)
        {
            return [];
        }

        await folder.OpenAsync(FolderAccess.ReadOnly, Token);
        var found = folder.Count == 0 ? [] : await folder.FetchAsync(0, -1, MessageSummaryItems.Envelope, Token);
        await folder.CloseAsync(expunge: false, Token);
        return [.. found.Select(mail => mail.Envelope!)]; // it was asked for
    }

    private static (string Host, int Port) Split(string server) => (server.Split(':')[0], int.Parse(server.Split(':')[1], CultureInfo.InvariantCulture));

    private async Task MailInTurnAsync(FormMail[] mails)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(_smtp.Host, _smtp.Port, SecureSocketOptions.None, Token);
        foreach (var mail in mails)
        {
            using var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(mail.Text)), Token);
            var sender = mail.Bounces ? Address : message.From.Mailboxes.First().Address;
            await client.SendAsync(message, new MailboxAddress("", sender), [new MailboxAddress("", mail.To ?? Address)], Token);
        }

        await client.DisconnectAsync(quit: true, Token);
    }

    private async Task<uint> ValidityAsync(string name)
    {
        var folder = (await FindAsync(_client, name))!;
        await folder.StatusAsync(StatusItems.UidValidity, Token);
        return folder.UidValidity;
    }

    private async Task SignInAsync(ImapClient client, string user)
    {
        await client.ConnectAsync(_imap.Host, _imap.Port, SecureSocketOptions.None, Token);
        await client.AuthenticateAsync(user, "secret", Token);
    }

    private async Task EmptyAsync()
    {
        foreach (var folder in await _client.GetFoldersAsync(_client.PersonalNamespaces[0], cancellationToken: Token))
        {
            if (folder.Exists && !folder.Attributes.HasFlag(FolderAttributes.NoSelect) && !folder.Attributes.HasFlag(FolderAttributes.NonExistent))
            {
                await folder.OpenAsync(FolderAccess.ReadWrite, Token);
                await folder.AddFlagsAsync(await folder.SearchAsync(SearchQuery.All, Token), MessageFlags.Deleted, silent: true, Token);
                await folder.CloseAsync(expunge: true, Token);
            }
        }
    }
}
