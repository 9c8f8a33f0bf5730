using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Watching;

namespace ReportWorker.Tests.Mailing;

/// <summary>The scan with signature and seal.</summary>
public sealed class SignedTests
{
    private const string Pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_the_report_says_so_messages_wait_for_the_scan_and_leave_with_it(bool isAutomatic)
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", ChangedReport.Signed(isAutomatic));
        await office.ImportSamplesAsync();
        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        (official.Queued, official.Edition.AwaitsSigned).Should().Be((0, true));
        (await office.SendAsync()).Sent.Should().Be(0);
        var waiting = (await office.DueAsync()).Single().Due;
        (waiting.State, waiting.Reason).Should().Be((DueState.Released, official.Warnings[0]));
        waiting.Reason.Should().Contain("chờ bản ký");

        var signed = await SignAsync(office, official.Edition);
        (signed.Queued, signed.Waited).Should().Be((3, true));
        (await office.SendAsync()).Sent.Should().Be(3);

        var due = (await office.DueAsync()).Single().Due;
        (due.State, due.Reason).Should().Be((DueState.Sent, null));
        var message = (await LeftMessages.ReadAsync(office))[0];
        var files = message.Files();
        files.Select(file => file.FileName).Should().Equal(official.Edition.FileName, official.Edition.FileName.Replace(".docx", " (bản ký).pdf", StringComparison.Ordinal));
        files[0].Bytes().Should().Equal(official.Document.ToArray());
        Encoding.ASCII.GetString(files[1].Bytes()).Should().Be(Pdf);
        message.Subject.Should().StartWith("[CHÍNH THỨC]");
        var stored = (await office.EditionsAsync(official.Edition.Key.Due))[^1];
        (stored.Signed!.Hash, stored.AwaitsSigned).Should().Be((Scan(Pdf).ToBlob().Hash, false));
        (await office.Get<IAuditStore>().ReadAsync(official.Edition.Key.ToString(), 10, Token))
            .Should().Contain(act => act.Action == "edition.sign" && act.Hash == stored.Signed.Hash && act.Detail == "scan.pdf");
    }

    [Fact]
    public async Task A_correction_waits_for_a_scan_of_its_own_and_goes_on_with_the_conversation()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", ChangedReport.Signed());
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        var draft = (await office.RunAsync()).Editions[0].Edition;
        var first = await office.Get<Release>().RunAsync(draft, new ReleaseOrder { Waiver = "gấp" }, Token);
        await SignAsync(office, first.Edition);
        await office.SendAsync();
        var sent = (await LeftMessages.ReadAsync(office)).Select(message => message.MessageId!).ToList();
        await office.ImportAsync(new SourceFile("bo-de.csv", Encoding.UTF8.GetBytes(await Office.BaseOrganisationsOfAsync("phuong-bo-de"))));

        var late = (await office.RunAsync()).Editions[0].Edition;
        var correction = await office.Get<Release>().RunAsync(late, new ReleaseOrder { Correction = "Bồ Đề đã nộp" }, Token);
        (correction.Queued, correction.Edition.AwaitsSigned).Should().Be((0, true));
        (await SignAsync(office, correction.Edition)).Queued.Should().Be(3);
        await office.SendAsync();

        var corrected = (await LeftMessages.ReadAsync(office)).Where(message => !sent.Contains(message.MessageId!)).ToList();
        corrected.Should().HaveCount(3).And.OnlyContain(message => sent.Contains(message.InReplyTo!) && message.Head().StartsWith("[ĐÍNH CHÍNH]"));
    }

    [Fact]
    public async Task A_scan_that_comes_later_is_kept_and_nothing_is_sent_again()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];
        await office.SendAsync();

        var signed = await SignAsync(office, official.Edition);

        (signed.Queued, signed.Waited).Should().Be((0, false));
        (await office.SendAsync()).Sent.Should().Be(0);
        (await RefusedAsync(office, (await office.EditionsAsync(official.Edition.Key.Due))[^1], Pdf)).Should().Be("SignedBefore");
        (await RefusedAsync(office, (await office.EditionsAsync(official.Edition.Key.Due))[0], Pdf)).Should().Be("NotToBeSigned");
        (await RefusedAsync(office, official.Edition, Pdf)).Should().Be("EditionMoved", "somebody else was first");
    }

    [Theory]
    [InlineData("hello", "ScanNoPdf")]
    [InlineData("%PDF-1.7\n1 0 obj", "ScanBroken")]
    [InlineData("%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF", "ScanEncrypted")]
    [InlineData("%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF", "ScanRuns")]
    [InlineData("%PDF-1.7\n<< /S /Launch >>\n%%EOF", "ScanRuns")]
    public void A_file_that_is_no_harmless_PDF_is_refused(string content, string reason) =>
        Refusal(() => SignEdition.Check(Scan(content))).Should().Be(reason);

    [Fact]
    public void A_file_beyond_all_measure_is_refused_and_a_longer_name_is_no_script()
    {
        Refusal(() => SignEdition.Check(new SourceFile("scan.pdf", new byte[50_000_001]))).Should().Be("ScanTooLarge");
        SignEdition.Check(Scan("%PDF-1.7\n<< /JSON 1 /Encrypted false >>\n%%EOF"));
    }

    [Fact]
    public async Task Whoever_watches_is_told_of_one_that_waits_longer_than_a_day()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", ChangedReport.Signed());
        await office.ImportSamplesAsync();
        var official = (await office.RunAsync(request => request with { Official = true })).Editions[1];

        (await LookAsync(office)).AwaitingSigned.Should().BeEmpty();
        office.Clock.Advance(TimeSpan.FromHours(25));
        (await LookAsync(office)).AwaitingSigned.Should().Equal(official.Edition.Key);
        var found = await ActivatorUtilities.CreateInstance<Hosting.Watching.Watch>(office.Services).LookAsync(Token);
        found.Findings.Should().Contain(finding => !finding.Good && finding.Text.Id == "SignedMissing");
        await SignAsync(office, official.Edition);
        (await LookAsync(office)).AwaitingSigned.Should().BeEmpty();
    }

    private static Task<StoredState> LookAsync(Office office) => office.Get<IWatchStore>().LookAsync(office.Clock.GetUtcNow(), Token);

    private static Task<SignedEdition> SignAsync(Office office, Edition edition) => office.Get<SignEdition>().RunAsync(edition, Scan(Pdf), Token);

    private static SourceFile Scan(string content) => new("scan.pdf", Encoding.ASCII.GetBytes(content));

    private static async Task<string> RefusedAsync(Office office, Edition edition, string content) =>
        Told((await office.Invoking(one => one.Get<SignEdition>().RunAsync(edition, Scan(content), Token)).Should().ThrowAsync<RequestRefusedException>()).Which);

    private static string Refusal(Action act) => Told(act.Should().Throw<RequestRefusedException>().Which);

    private static string Told(RequestRefusedException refused)
    {
        var problem = refused.Problems.Should().ContainSingle().Subject;
        problem.ToString(CultureInfo.GetCultureInfo("vi")).Should().NotBe(problem.ToString(CultureInfo.InvariantCulture));
        return problem.Message.Id;
    }
}
