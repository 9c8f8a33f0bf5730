using MimeKit;
using ReportWorker.Core.Mailing;
using ReportWorker.Mail.Folders;

namespace ReportWorker.Mail.Tests.Folders;

public sealed class FolderChannelTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("reportworker-share-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_root.FullName, "Báo cáo");

    private string First => Path.Combine(Folder, TestMail.FileName);

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task The_files_of_a_message_lie_in_the_folder_with_their_bytes_and_nothing_else_does()
    {
        Directory.CreateDirectory(Folder);
        var content = TestMail.Content();
        content = content with { Attachments = [.. content.Attachments, new MailAttachment("Phụ lục.pdf", "application/pdf", new byte[10])] };

        var outcome = await SendAsync(content);

        outcome.Should().BeOfType<SendOutcome.Accepted>().Which.Reply.Should().Contain(TestMail.FileName).And.Contain("Phụ lục.pdf");
        Directory.GetFileSystemEntries(Folder).Should().BeEquivalentTo(First, Path.Combine(Folder, "Phụ lục.pdf"));
        (await File.ReadAllBytesAsync(First, Token)).Should().Equal(content.Attachments[0].Content.ToArray());
    }

    [Fact]
    public async Task A_repeat_finds_its_file_and_adds_none()
    {
        Directory.CreateDirectory(Folder);
        await SendAsync(TestMail.Content());

        (await SendAsync(TestMail.Content())).Should().BeOfType<SendOutcome.Accepted>();
        Directory.GetFiles(Folder).Should().Equal(First);
    }

    [Fact]
    public async Task Another_file_of_that_name_is_not_overwritten_and_the_new_one_gets_a_number_once()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(First, "somebody's own", Token);

        await SendAsync(TestMail.Content());
        var outcome = await SendAsync(TestMail.Content());

        outcome.Should().BeOfType<SendOutcome.Accepted>().Which.Reply.Should().Contain("Long Biên (2).docx");
        (await File.ReadAllTextAsync(First, Token)).Should().Be("somebody's own");
        Directory.GetFiles(Folder).Should().HaveCount(2);
    }

    [Fact]
    public async Task What_an_attempt_left_half_is_gone_after_the_next()
    {
        Directory.CreateDirectory(Folder);
        var content = TestMail.Content();
        var hash = Core.Storing.Blob.HashOf(content.Attachments[0].Content.Span);
        await File.WriteAllTextAsync(Path.Combine(Folder, $".reportworker-{hash[..16]}.tmp"), "half", Token);

        await SendAsync(content);

        Directory.GetFileSystemEntries(Folder).Should().Equal(First);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_tried_again_and_not_made()
    {
        var outcome = await SendAsync(TestMail.Content());

        outcome.Should().BeOfType<SendOutcome.TryLater>().Which.Reply.Should().Contain(Folder).And.Contain("not there");
        Directory.Exists(Folder).Should().BeFalse("the share may be away, and a local folder in its place would keep the files from it");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_tried_again()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Path.Combine(Folder, $".reportworker-{Core.Storing.Blob.HashOf(TestMail.Content().Attachments[0].Content.Span)[..16]}.tmp"));

        (await SendAsync(TestMail.Content())).Should().BeOfType<SendOutcome.TryLater>().Which.Reply.Should().Contain("cannot be written to");
    }

    [Fact]
    public async Task A_folder_full_of_other_files_of_that_name_is_a_persons_matter()
    {
        Directory.CreateDirectory(Folder);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(TestMail.FileName), Path.GetExtension(TestMail.FileName));
        foreach (var number in Enumerable.Range(1, 100))
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, number == 1 ? TestMail.FileName : $"{stem} ({number}){extension}"), "other", Token);
        }

        (await SendAsync(TestMail.Content())).Should().BeOfType<SendOutcome.Refused>().Which.Reply.Should().Contain("delivery retry");
    }

    [Fact]
    public async Task Work_that_is_cut_off_is_made_again()
    {
        Directory.CreateDirectory(Folder);
        using var cut = new CancellationTokenSource();
        await cut.CancelAsync();

        var outcome = await new FolderChannel(TestMail.English, TimeProvider.System).SendAsync(Copy(TestMail.Content()), cut.Token);

        outcome.Should().BeOfType<SendOutcome.TryLater>();
        Directory.GetFiles(Folder).Should().BeEmpty();
    }

    [Fact]
    public async Task The_message_of_a_folder_names_whose_it_is_and_no_address()
    {
        using var message = await MimeMessage.LoadAsync(new MemoryStream(TestMail.Message(to: Folder)), Token);

        message.To.Mailboxes.Should().BeEmpty();
        message.To.Single().Should().BeOfType<GroupAddress>().Which.Name.Should().Be("Trần Văn Đức");
        message.ToString().Should().NotContain("reportworker-share");
    }

    [Fact]
    public async Task Only_folders_go_to_folders_and_in_a_pilot_nothing_does()
    {
        Directory.CreateDirectory(Folder);
        var mail = new CountingChannel();

        await Route(mail).SendAsync(Copy(TestMail.Content()), TestMail.Yes, Token);
        mail.Sent.Should().Be(0);
        Directory.GetFiles(Folder).Should().ContainSingle();

        await Route(mail).SendAsync(TestMail.Copy(), TestMail.Yes, Token);
        mail.Sent.Should().Be(1);

        await Route(mail, "thu@example.vn").SendAsync(Copy(TestMail.Content(5000)), TestMail.Yes, Token);
        mail.Sent.Should().Be(2, "the pilot's address gets it");
        Directory.GetFiles(Folder).Should().ContainSingle();
    }

    private static RoutingChannel Route(IMailChannel mail, string? redirect = null) =>
        new(mail, new FolderChannel(TestMail.English, TimeProvider.System), new MailOptions { RedirectAllTo = redirect });

    private Task<SendOutcome> SendAsync(MailContent content) =>
        new FolderChannel(TestMail.English, TimeProvider.System).SendAsync(Copy(content), Token);

    private OutgoingCopy Copy(MailContent content) => new(Folder, TestMail.MessageId, TestMail.Message(content, Folder));

    private sealed class CountingChannel : IMailChannel
    {
        public int Sent { get; private set; }

        public string Description => "mail";

        public Task<SendOutcome> SendAsync(
            OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default)
        {
            Sent++;
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted("250"));
        }

        public Task<string?> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
