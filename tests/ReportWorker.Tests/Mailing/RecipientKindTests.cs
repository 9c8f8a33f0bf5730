using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Testing;

namespace ReportWorker.Tests.Mailing;

/// <summary>What different kinds of recipients get of one edition.</summary>
public sealed class RecipientKindTests
{
    // What a message has besides its files, and what is kept free for its header.
    private const int Texts = 12_000;
    private const int Room = 8_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reviewer_gets_drafts_only_also_from_an_official_group()
    {
        await using var office = await OpenAsync("soan-thao,Góp ý,gop-y@x.example,,,drafts,2020-01-01\nthuong-truc,Góp ý,gop-y@x.example,,,drafts,2020-01-01");
        var draft = (await office.RunAsync(request => request with { Send = true })).Editions[0];
        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        (await ToAsync(office, draft)).Should().Contain("gop-y@x.example");
        (await ToAsync(office, official)).Should().HaveCount(3).And.NotContain("gop-y@x.example");
    }

    [Fact]
    public async Task A_folder_gets_the_document_by_the_queue_and_the_report_counts_as_sent()
    {
        var share = Directory.CreateTempSubdirectory("reportworker-share-").FullName;
        try
        {
            await using var office = await OpenAsync($"thuong-truc,Máy chủ tệp,,{share},,,2020-01-01");
            var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

            (await office.SendAsync()).Sent.Should().Be(4);

            var file = Directory.GetFileSystemEntries(share).Should().ContainSingle().Subject;
            Path.GetFileName(file).Should().Be(official.Edition.FileName);
            (await File.ReadAllBytesAsync(file, Token)).Should().Equal(official.Document.ToArray());
            (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Sent);
            office.Messages().Should().HaveCount(3);
        }
        finally
        {
            Directory.Delete(share, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_is_away_waits_alone_and_gets_its_file_when_it_is_back()
    {
        var share = Path.Combine(Path.GetTempPath(), $"reportworker-share-{Guid.NewGuid():N}");
        await using var office = await OpenAsync($"thuong-truc,Máy chủ tệp,,{share},,,2020-01-01");
        await office.RunAsync(request => request with { Official = true });

        var first = await office.SendAsync();
        (first.Sent, first.Deferred, first.ChannelDown).Should().Be((3, 1, null));
        Directory.CreateDirectory(share);
        office.Clock.Advance(TimeSpan.FromMinutes(6));

        (await office.SendAsync()).Sent.Should().Be(1);
        Directory.GetFiles(share).Should().ContainSingle();
        Directory.Delete(share, recursive: true);
    }

    [Fact]
    public async Task Who_gets_a_PDF_gets_the_very_document_and_the_others_do_not()
    {
        Assert.SkipUnless(await OtherProgram.CanRunAsync("soffice", "--version") && await OtherProgram.CanRunAsync("pdftotext", "-v"), "LibreOffice or pdftotext is not installed");
        await using var office = await OpenAsync("thuong-truc,Văn thư,van-thu@x.example,,docx+pdf,,2020-01-01");

        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];
        await office.SendAsync();

        official.Warnings.Should().NotContain(warning => warning.Contains("PDF"));
        var messages = await LeftMessages.ReadAsync(office);
        var attachments = messages.ToDictionary(LeftMessages.To, LeftMessages.Files);
        attachments["van-thu@x.example"].Select(part => Path.GetExtension(part.FileName)).Should().Equal(".docx", ".pdf");
        attachments["bi-thu@long-bien.example"].Should().ContainSingle();
        var pdf = Path.Combine(office.Folder, "document.pdf");
        await File.WriteAllBytesAsync(pdf, attachments["van-thu@x.example"][1].Bytes(), Token);

        (await OtherProgram.RunAsync("pdftotext", pdf, "-")).Should().Contain("QUẬN ỦY LONG BIÊN");
        Directory.GetDirectories(Path.GetTempPath(), "reportworker-pdf-*").Where(folder => Directory.GetFiles(folder, "*.docx").Length > 0)
            .Should().BeEmpty("a run takes its folder along");
    }

    [Fact]
    public async Task Without_LibreOffice_the_document_leaves_all_the_same_and_everybody_is_told()
    {
        await using var office = await OpenAsync(
            "thuong-truc,Văn thư,van-thu@x.example,,docx+pdf,,2020-01-01", settings => settings.Paths.LibreOffice = "/opt/not-there/soffice");

        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];
        await office.SendAsync();

        official.Warnings.Should().Contain(warning => warning.Contains("không lập được bản PDF") && warning.Contains("/opt/not-there/soffice"));
        var messages = await LeftMessages.ReadAsync(office);
        var told = messages.Single(message => message.To() == "van-thu@x.example");
        told.Attachments.Should().ContainSingle();
        told.TextBody.Should().Contain("chưa lập được bản PDF");
        messages.Where(message => message != told).Should().AllSatisfy(message => message.TextBody.Should().NotContain("PDF"));
    }

    [Fact]
    public async Task A_program_that_does_not_end_or_fails_is_told_and_holds_nothing_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program is a shell script");
        var program = Path.Combine(Path.GetTempPath(), $"reportworker-soffice-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho broken profile >&2\nexit 77\n", Token);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await using var office = await OpenAsync(
            "thuong-truc,Văn thư,van-thu@x.example,,docx+pdf,,2020-01-01", settings => settings.Paths.LibreOffice = program);

        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        official.Warnings.Should().Contain(warning => warning.Contains("broken profile"));
        official.Queued.Should().Be(4);
        (await office.Get<IPdfMaker>().ProbeAsync(Token)).Works.Should().BeFalse();
        File.Delete(program);
    }

    [Fact]
    public async Task What_the_server_does_not_take_in_one_message_goes_in_parts_that_belong_together()
    {
        Assert.SkipUnless(await OtherProgram.CanRunAsync("soffice", "--version"), "LibreOffice is not installed");
        await using var office = await OpenAsync("thuong-truc,Văn thư,van-thu@x.example,,docx+pdf,,2020-01-01");
        var whole = (await office.RunAsync(request => request with { Official = true })).Editions[1];
        await office.SendAsync();
        var sizes = office.Messages().Select(path => (int)new FileInfo(path).Length).Order().ToList();
        sizes.Should().HaveCount(4, "everybody gets one message while it fits");
        var (plain, withPdf) = (sizes[0], sizes[^1]);
        await office.Get<Editions>().WithdrawAsync(whole.Edition, "gửi lại", Token);
        office.Get<MessageLimit>().Learn(Math.Max(plain, withPdf - plain + Texts) + Room);

        var parted = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        var deliveries = (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(parted.Edition.Key), Token)).Where(one => one.Recipient == "van-thu@x.example").ToList();
        deliveries.Select(one => one.Part).Should().BeEquivalentTo([1, 2]);
        deliveries.Single(one => one.Part == 2).Subject.Should().EndWith("(2/2)");
        await office.SendAsync();
        var messages = (await LeftMessages.ReadAsync(office)).Where(message => deliveries.Exists(one => one.MessageId == message.MessageId)).ToList();
        var first = messages.Single(message => message.Head().EndsWith("(1/2)", StringComparison.Ordinal));
        var second = messages.Single(message => message.Head().EndsWith("(2/2)", StringComparison.Ordinal));
        second.References.Should().Equal(first.MessageId);
        second.InReplyTo.Should().Be(first.MessageId);
    }

    private static async Task<Office> OpenAsync(string recipients, Action<Hosting.Configuration.Sections.Settings>? change = null)
    {
        var office = await Office.OpenAsync("2020-07-05T08:00:00", change);
        await office.ImportSamplesAsync();
        var csv = $"group,name,email,folder,format,receives,valid_from\n{recipients}";
        (await office.Get<RecipientImport>().ImportAsync(new SourceFile("test.csv", System.Text.Encoding.UTF8.GetBytes(csv)), Token))
            .Should().BeOfType<ImportResult.Imported>();
        return office;
    }

    private static async Task<IEnumerable<string>> ToAsync(Office office, MadeEdition made) =>
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(made.Edition.Key), Token)).Select(delivery => delivery.Recipient);
}
