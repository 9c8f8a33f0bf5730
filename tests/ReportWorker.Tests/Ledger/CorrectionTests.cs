using System.Globalization;
using MimeKit;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Docx;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.Ledger;

/// <summary>A figure that comes after the report has left: a draft that tells what would change, and a correction once somebody decides.</summary>
public sealed class CorrectionTests
{
    private static readonly DocumentMark Mark = new(12, new DateOnly(2020, 7, 7), "Nguyễn Văn A");
    private static readonly DocumentMark Next = new(15, new DateOnly(2020, 7, 20), "Nguyễn Văn A");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_tells_what_changed_and_goes_to_everybody_who_got_the_first_in_the_same_conversation()
    {
        await using var office = await ReleasedAsync();
        await office.SendAsync();
        var before = await LettersAsync(office);
        before.Should().NotBeEmpty();
        await LateAsync(office);

        var draft = (await office.RunAsync()).Editions[0];
        draft.Edition.Corrects.Should().Be(2);
        draft.Objections.Should().BeEmpty();
        TextOf(draft.Document).Should().Contain("Dự thảo lần 2").And.Contain("ĐÍNH CHÍNH").And.Contain("NỘI DUNG ĐÍNH CHÍNH").And.NotContain("Lý do đính chính");

        var order = new ReleaseOrder { Mark = Next, Correction = "Phường Bồ Đề báo cáo lại" };
        var made = await office.Get<Release>().RunAsync(draft.Edition, order, Token);

        made.Edition.Should().Match<Edition>(edition => edition.Kind == EditionKind.Correction && edition.Ordinal == 1 && edition.Corrects == 2);
        made.Edition.FileName.Should().Contain("đính chính");
        var text = TextOf(made.Document);
        text.Should().Contain("ĐÍNH CHÍNH").And.Contain("Lý do đính chính: Phường Bồ Đề báo cáo lại").And.NotContain("Dự thảo lần");
        text.Should().Contain("(so với Báo cáo số 12-BC/QU, ngày 07 tháng 7 năm 2020)");
        Changes(made.Document).Should().OnlyContain(change => change.Before != change.After)
            .And.Contain(change => change.Before.Contains("74", StringComparison.Ordinal) && change.After.Contains("76", StringComparison.Ordinal))
            .And.Contain(change => change.Before == "Đảng bộ phường Bồ Đề, Kết nạp: 5" && change.After == "Đảng bộ phường Bồ Đề, Kết nạp: 7");
        (await office.EditionsAsync(draft.Edition.Key.Due)).Select(edition => edition.State).Should().Equal(
            EditionState.Released, EditionState.Superseded, EditionState.Released, EditionState.Released);

        await office.SendAsync();
        var corrected = (await LettersAsync(office)).Where(letter => !before.ContainsKey(letter.Key)).Select(letter => letter.Value).ToList();
        corrected.Select(letter => letter.To.ToString()).Should().BeEquivalentTo(before.Values.Select(letter => letter.To.ToString()));
        corrected.Should().OnlyContain(letter => letter.Subject!.StartsWith("[ĐÍNH CHÍNH]", StringComparison.Ordinal)
            && before.ContainsKey(letter.InReplyTo!) && letter.To.ToString() == before[letter.InReplyTo!].To.ToString() && !before.ContainsKey(letter.MessageId!));
        corrected[0].TextBody.Should().Contain("đính chính, thay thế văn bản số 12-BC/QU, ngày 07 tháng 7 năm 2020. Lý do: Phường Bồ Đề báo cáo lại.");
        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Sent);
        var audit = await office.Get<IAuditStore>().ReadAsync(made.Edition.Key.ToString(), 10, Token);
        audit.Should().Contain(act => act.Action == "edition.correct" && act.Detail!.Contains("Bồ Đề báo cáo lại") && act.Hash == made.Edition.DocumentHash);
    }

    [Fact]
    public async Task A_second_correction_tells_what_changed_since_the_first_and_not_since_its_page_of_changes()
    {
        await using var office = await ReleasedAsync();
        await LateAsync(office);
        await CorrectAsync(office, "lần một");
        await LateAsync(office, newMembers: 9);

        var second = await CorrectAsync(office, "lần hai");

        second.Edition.Should().Match<Edition>(edition => edition.Ordinal == 2 && edition.Corrects == 4);
        TextOf(second.Document).Should().Contain("Lý do đính chính: lần hai").And.NotContain("lần một");
        Changes(second.Document).Should().OnlyContain(change => change.Before != change.After)
            .And.Contain(change => change.Before.Contains("76", StringComparison.Ordinal) && change.After.Contains("78", StringComparison.Ordinal))
            .And.NotContain(change => change.Before.Contains("ĐÍNH CHÍNH", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_has_not_gone_out_of_the_first_stays_when_it_is_corrected_or_taken_back()
    {
        await using var office = await ReleasedAsync();
        await LateAsync(office);
        var made = await CorrectAsync(office, "số liệu mới");

        var first = await office.Get<Deliveries>().ListAsync(new DeliveryQuery(made.Edition.Key with { Number = 2 }), Token);
        first.Should().NotBeEmpty().And.OnlyContain(delivery => delivery.State == DeliveryState.Cancelled);

        await office.ExecuteAsync("UPDATE \"Deliveries\" SET \"State\" = 'Uncertain' WHERE \"Id\" = (SELECT MAX(\"Id\") FROM \"Deliveries\")");
        await office.Get<Editions>().WithdrawAsync(made.Edition, "nhầm", Token);

        var second = await office.Get<Deliveries>().ListAsync(new DeliveryQuery(made.Edition.Key), Token);
        second[0].State.Should().Be(DeliveryState.Held, "it may have arrived; nobody but a person sends it again");
        second.Skip(1).Should().NotBeEmpty().And.OnlyContain(delivery => delivery.State == DeliveryState.Cancelled);
        (await office.SendAsync()).Sent.Should().Be(0);
    }

    [Fact]
    public async Task Nothing_is_corrected_without_a_reason_nor_by_a_draft_that_does_not_tell_what_changes()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var first = (await office.RunAsync()).Editions[0].Edition;
        await RefusedAsync(office, first, new ReleaseOrder { Correction = "chưa có gì" }, "chưa phát hành");
        await office.Get<Release>().RunAsync(first, new ReleaseOrder { Mark = Mark }, Token);

        var later = (await office.RunAsync()).Editions[0];

        later.Warnings.Should().Contain(warning => warning.Contains("--correct", StringComparison.Ordinal));
        await RefusedAsync(office, later.Edition, new ReleaseOrder { Mark = Next, Waiver = "cứ gửi" }, "--correct");
        await RefusedAsync(office, later.Edition with { Corrects = null }, new ReleaseOrder { Mark = Next, Correction = "x" }, "dự thảo mới");
        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Released);
    }

    [Fact]
    public async Task A_template_that_does_not_print_what_changes_lets_no_correction_leave()
    {
        var templates = Directory.CreateTempSubdirectory("reportworker-templates-").FullName;
        RepositoryFolder.CopyTemplates(templates);
        var template = Path.Combine(templates, "six-month-review", "template.docx");
        await File.WriteAllBytesAsync(template, WithoutChanges(await File.ReadAllBytesAsync(template, Token)), Token);
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", settings => settings.Paths.Templates = templates);
        await office.ImportSamplesAsync();
        await office.Get<Release>().RunAsync((await office.RunAsync()).Editions[0].Edition, new ReleaseOrder { Mark = Mark }, Token);

        var later = (await office.RunAsync()).Editions[0].Edition;

        await RefusedAsync(office, later, new ReleaseOrder { Mark = Next, Correction = "x" }, "correction.changes");
        Directory.Delete(templates, recursive: true);
    }

    [Fact]
    public async Task A_stored_edition_that_is_damaged_is_not_corrected_blindly()
    {
        await using var office = await ReleasedAsync();
        var official = (await office.EditionsAsync((await office.DueAsync()).Single().Due.Key))[1];
        await office.ExecuteAsync($"UPDATE \"Blobs\" SET \"Content\" = x'00' WHERE \"Hash\" = '{official.DocumentHash}'");

        var refused = await office.Awaiting(o => o.RunAsync()).Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Problems[0].ToString(CultureInfo.GetCultureInfo("vi")).Should().StartWith("Không đọc được bản đã phát hành");
    }

    private static async Task<Office> ReleasedAsync()
    {
        var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        await office.Get<Release>().RunAsync((await office.RunAsync()).Editions[0].Edition, new ReleaseOrder { Mark = Mark }, Token);
        return office;
    }

    // Bồ Đề said 5 new members, the district had 74.
    private static async Task LateAsync(Office office, int newMembers = 7)
    {
        var lines = (await Office.BaseOrganisationsOfAsync("phuong-bo-de")).Split('\n');
        var column = Array.IndexOf(lines[0].Split(','), "dv_ket_nap");
        var cells = lines[1].Split(',');
        cells[column] = newMembers.ToString(CultureInfo.InvariantCulture);
        var content = System.Text.Encoding.UTF8.GetBytes($"{lines[0]}\n{string.Join(',', cells)}\n");
        await office.ImportAsync(new SourceFile("bo-sung.csv", content));
    }

    private static async Task<MadeEdition> CorrectAsync(Office office, string why) => await office.Get<Release>().RunAsync(
        (await office.RunAsync()).Editions[0].Edition, new ReleaseOrder { Mark = new DocumentMark(null, Next.Date, null), Correction = why }, Token);

    private static async Task RefusedAsync(Office office, Edition draft, ReleaseOrder order, string text)
    {
        var refused = await office.Awaiting(o => o.Get<Release>().RunAsync(draft, order, Token)).Should().ThrowAsync<RequestRefusedException>();
        refused.Which.Problems[0].ToString(CultureInfo.GetCultureInfo("vi")).Should().Contain(text);
    }

    private static byte[] WithoutChanges(byte[] template) => WordFile.With(template, "word/document.xml", WordFile.ReadPart(template, "word/document.xml")
        .Replace("correction.changes", "broken_rules", StringComparison.Ordinal)
        .Replace("c.place", "c.rule", StringComparison.Ordinal)
        .Replace("c.before", "c.rule", StringComparison.Ordinal)
        .Replace("c.after", "c.message", StringComparison.Ordinal));

    private static string TextOf(ReadOnlyMemory<byte> document) => string.Join('\n', DocxText.Extract(document).Select(paragraph => paragraph.Text));

    // The last table, row by row.
    private static List<(string Before, string After)> Changes(ReadOnlyMemory<byte> document)
    {
        var text = DocxText.Extract(document);
        var last = text.Max(paragraph => paragraph.Location.Table);
        return [.. text.Where(paragraph => paragraph.Location.Table == last && paragraph.Location.Row > 1)
            .GroupBy(paragraph => paragraph.Location.Row)
            .Select(row => (Cell(row, 2), Cell(row, 3)))];
    }

    private static string Cell(IEnumerable<TextParagraph> row, int cell) =>
        string.Join('\n', row.Where(paragraph => paragraph.Location.Cell == cell).Select(paragraph => paragraph.Text));

    private static async Task<Dictionary<string, MimeMessage>> LettersAsync(Office office)
    {
        var letters = await Task.WhenAll(office.Messages().Select(file => MimeMessage.LoadAsync(file, Token)));
        return letters.ToDictionary(letter => letter.MessageId!);
    }
}
