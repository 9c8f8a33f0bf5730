using System.Text;
using ReportWorker.Core.Mailing;
using ReportWorker.Mail.Pickup;

namespace ReportWorker.Mail.Tests.Pickup;

public sealed class PickupChannelTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("reportworker-pickup-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_root.FullName, "new", "folder");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task A_copy_becomes_one_file_with_exactly_its_bytes_in_a_folder_that_is_made()
    {
        var copy = TestMail.Copy();

        var outcome = await Channel().SendAsync(copy, TestMail.Yes, Token);

        var file = Directory.GetFiles(Folder).Should().ContainSingle().Which;
        Path.GetFileName(file).Should().StartWith("20200615-070000-six-month-review").And.EndWith(".eml");
        outcome.Should().BeOfType<SendOutcome.Accepted>().Which.Reply.Should().Contain(file);
        (await File.ReadAllBytesAsync(file, Token)).Should().Equal(copy.Message.ToArray());
    }

    [Fact]
    public async Task A_plain_message_id_is_the_files_name()
    {
        await Channel().SendAsync(TestMail.Copy() with { MessageId = "01K5-abc_7@example.vn" }, TestMail.Yes, Token);

        Directory.GetFiles(Folder).Select(Path.GetFileName).Should().Equal("20200615-070000-01K5-abc_7.eml");
    }

    [Fact]
    public async Task A_repeat_is_accepted_and_adds_no_file()
    {
        await Channel().SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        var outcome = await Channel().SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        outcome.Should().BeOfType<SendOutcome.Accepted>().Which.Reply.Should().Contain("Already there");
        Directory.GetFiles(Folder).Should().ContainSingle();
    }

    [Fact]
    public async Task Another_message_under_the_same_name_is_not_overwritten()
    {
        await Channel().SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        (await Channel().SendAsync(TestMail.Copy(5000), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Refused>();
        (await File.ReadAllBytesAsync(Directory.GetFiles(Folder).Single(), Token)).Should().Equal(TestMail.Message());
    }

    [Fact]
    public async Task A_lost_lease_leaves_nothing()
    {
        (await Channel().SendAsync(TestMail.Copy(), _ => Task.FromResult(false), Token)).Should().BeOfType<SendOutcome.LeaseLost>();
        Directory.GetFiles(Folder).Should().BeEmpty();
    }

    [Fact]
    public async Task A_redirection_stands_in_front_as_envelope_lines()
    {
        var copy = TestMail.Copy();

        await Channel(options => options.RedirectAllTo = "thu@example.vn").SendAsync(copy, TestMail.Yes, Token);

        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(Folder).Single(), Token);
        Encoding.ASCII.GetString(bytes).Should().StartWith("X-Sender: vp@example.vn\r\nX-Receiver: thu@example.vn\r\nFrom: ");
        bytes.AsSpan().EndsWith(copy.Message.Span).Should().BeTrue();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_channel_that_is_down()
    {
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "new"), "a file where the folder should be", Token);

        var outcome = await Channel().SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        outcome.Should().BeOfType<SendOutcome.ChannelDown>().Which.Reply.Should().Contain(Folder).And.Contain("Mail:PickupDirectory");
        (await Channel().ProbeAsync(Token)).Should().Contain(Folder);
    }

    [Fact]
    public async Task A_failing_mark_reaches_the_caller_and_leaves_nothing()
    {
        var sending = () => Channel().SendAsync(TestMail.Copy(), _ => throw new IOException("database gone"), Token);

        await sending.Should().ThrowAsync<IOException>();
        Directory.GetFileSystemEntries(Folder).Should().BeEmpty();
    }

    [Fact]
    public async Task A_probe_of_a_good_folder_says_nothing_and_leaves_nothing()
    {
        (await Channel().ProbeAsync(Token)).Should().BeNull();
        Directory.GetFileSystemEntries(Folder).Should().BeEmpty();
        Channel().Description.Should().Be(Folder);
    }

    private PickupChannel Channel(Action<MailOptions>? change = null)
    {
        var options = TestMail.Options();
        options.PickupDirectory = Folder;
        change?.Invoke(options);
        return new PickupChannel(options, TestMail.English);
    }
}
