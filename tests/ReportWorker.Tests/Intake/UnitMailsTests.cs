using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Storing;
using ReportWorker.Sheets;
using ReportWorker.Tests.Bouncing;

namespace ReportWorker.Tests.Intake;

/// <summary>From a message in the mailbox to the submission and the answer: the program's real parts, a mailbox of the test's own.</summary>
public sealed class UnitMailsTests : IAsyncLifetime
{
    private const string Unit = "phuong-bo-de@long-bien.example";

    private readonly TestMailbox _mailbox = new();
    private Office _office = null!; // opened before each test
    private Inbox _inbox = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync("2020-06-10T08:00:00", settings => settings.Mail.Forms.TrustedServer = "mx.office.vn");
        await _office.ImportUnitsAsync();
        Listen();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_form_becomes_a_submission_and_its_unit_hears_what_was_read()
    {
        var form = (await FormAsync()).Number("dv_ket_nap", 5).Number("dh_chi_bo_tong", 1459).Text("dh_tccsd_da_to_chuc", "Có").Text("cs_ket_qua_noi_bat", "Đoạn một.\n\nĐoạn hai.");
        await ReceiveAsync(form.Save());

        var head = (await SubmissionsAsync()).Should().ContainSingle().Subject;
        (head.Unit.Value, head.Form, head.State, head.Way, head.Sender).Should().Be(
            ("phuong-bo-de", "to-chuc-co-so-6-thang", SubmissionState.Taken, SubmissionWay.Mail, Unit));
        var content = (await _office.Get<ISubmissionDesk>().FindAsync(head.Id, Token))!;
        content.Values.Select(value => (value.Indicator.Value, value.Number, value.Cell)).Should().BeEquivalentTo(
            [("dv_ket_nap", (decimal?)5, (string?)form.CellOf("dv_ket_nap")), ("dh_chi_bo_tong", 1459, form.CellOf("dh_chi_bo_tong")), ("dh_tccsd_da_to_chuc", 1, form.CellOf("dh_tccsd_da_to_chuc"))]);
        content.Narratives.Should().ContainSingle(text => text.Section.Value == "cs_ket_qua_noi_bat" && text.Text == "Đoạn một.\n\nĐoạn hai.");

        var answer = await AnswerAsync();
        answer.Subject.Should().StartWith("Đã nhận: ");
        answer.To.ToString().Should().Contain(Unit);
        (answer.Headers[HeaderId.AutoSubmitted], answer.InReplyTo).Should().Be(("auto-replied", "m1@x.vn"));
        answer.TextBody.Should().Contain("Đảng viên mới kết nạp: 5 đảng viên").And.Contain("1.459").And.Contain("còn để trống").And.Contain("1/50 đơn vị đã nộp");
        (_mailbox.Processed.Count, _mailbox.Quarantined.Count).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_form_with_faults_goes_back_with_a_copy_that_marks_each_and_keeps_the_rest()
    {
        var form = (await FormAsync()).Number("dv_ket_nap", 5).Text("dv_chinh_thuc", "khoảng 10").Text("dh_chi_bo_tong", "1,459");
        await ReceiveAsync(form.Save());

        (await SubmissionsAsync()).Should().BeEmpty();
        var answer = await AnswerAsync();
        answer.Subject.Should().StartWith("Trả lại để sửa");
        answer.TextBody.Should().Contain("2 chỗ phải sửa").And.Contain($"Ô {form.CellOf("dv_chinh_thuc")}").And.Contain($"Ô {form.CellOf("dh_chi_bo_tong")}");
        var copy = answer.Attachments.OfType<MimePart>().Should().ContainSingle().Subject;
        var bytes = Decode(copy);
        var cells = Cells(bytes);
        (cells[form.CellOf("dv_ket_nap")], cells[form.CellOf("dv_chinh_thuc")]).Should().Be(("5", "khoảng 10"));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry("xl/comments1.xml")!.Open());
        (await reader.ReadToEndAsync(Token)).Should().Contain($"ref=\"{form.CellOf("dv_chinh_thuc")}\"").And.Contain($"ref=\"{form.CellOf("dh_chi_bo_tong")}\"");

        // Put right in the copy, it is taken.
        var again = FilledForm.Of(bytes).Number("dv_chinh_thuc", 10).Number("dh_chi_bo_tong", 1459);
        await ReceiveAsync(again.Save(), "m2@x.vn");
        (await SubmissionsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_broken_rule_goes_back_and_one_that_only_warns_is_told()
    {
        await ReceiveAsync((await FormAsync()).Number("dh_chi_bo_cap_uy_vien", 84).Number("dh_chi_bo_cap_uy_vien_tai_cu", 60).Number("dh_chi_bo_cap_uy_vien_lan_dau", 19).Save());

        (await SubmissionsAsync()).Should().BeEmpty();
        (await AnswerAsync()).TextBody.Should().Contain("84").And.Contain("phải bằng");

        await ReceiveAsync((await FormAsync()).Text("dh_tccsd_da_to_chuc", "Có").Text("dh_tccsd_tong", "Có").Number("dh_tccsd_cap_uy_vien", 0).Save(), "m2@x.vn");
        (await SubmissionsAsync()).Should().ContainSingle();
        (await AnswerAsync("m2@x.vn")).Subject.Should().StartWith("Đã nhận, có điểm cần xem lại");
    }

    [Fact]
    public async Task Blank_is_missing_unless_the_box_says_that_it_is_zero()
    {
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 5).BlankIsZero().Save());

        var content = (await _office.Get<ISubmissionDesk>().FindAsync((await SubmissionsAsync())[0].Id, Token))!;
        content.Values.Should().Contain(value => value.Indicator.Value == "kl_dang_vien" && value.Number == 0);
        content.Values.Should().NotContain(value => value.Indicator.Value == "dh_tccsd_ngay_dai_hoi", "a day is not zero");
        (await AnswerAsync()).TextBody.Should().NotContain("kết nạp\n").And.NotContain("Đảng viên bị thi hành kỷ luật\n");
    }

    [Fact]
    public async Task The_same_message_twice_is_one_answer_and_the_same_file_in_another_changes_nothing()
    {
        var file = (await FormAsync()).Number("dv_ket_nap", 5).Save();
        _mailbox.Receive(FilledForm.Mail(Unit, "m1@x.vn", "", ("bieu.xlsx", file)));
        _mailbox.Receive(FilledForm.Mail(Unit, "m1@x.vn", "", ("bieu.xlsx", file)));
        _mailbox.Receive(FilledForm.Mail(Unit, "m3@x.vn", "", ("bieu.xlsx", file)));
        await _inbox.RunAsync(Token);

        (await SubmissionsAsync()).Should().ContainSingle();
        (await AnswersAsync()).Should().ContainSingle();
        _mailbox.Processed.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_second_form_replaces_the_first()
    {
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 5).Save());
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 6).Save(), "m2@x.vn");

        (await SubmissionsAsync()).Select(head => head.Revision).Should().BeEquivalentTo([1, 2]);
        (await AnswerAsync("m2@x.vn")).TextBody.Should().Contain("lần gửi thứ 2");
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\r\n")]
    [InlineData("Precedence: bulk\r\n")]
    public async Task Nothing_answers_a_machine(string header)
    {
        _mailbox.Receive(FilledForm.Mail(Unit, "m1@x.vn", header));
        _mailbox.Receive(FilledForm.Mail(Unit, "m2@x.vn", header, ("x.xlsx", "no form"u8.ToArray())));
        await _inbox.RunAsync(Token);

        (await AnswersAsync()).Should().BeEmpty();
        (_mailbox.Processed.Count, _mailbox.Quarantined.Count).Should().Be((1, 1), "a person looks at what came with a file");
    }

    [Fact]
    public async Task Who_holds_the_form_is_believed_whatever_address_he_writes_from_and_the_unit_hears_of_it()
    {
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 5).Save(), from: "somebody@gmail.example");

        (await SubmissionsAsync()).Should().ContainSingle().Which.Sender.Should().Be("somebody@gmail.example");
        (await AnswerAsync()).To.ToString().Should().Contain(Unit);
    }

    [Theory]
    [InlineData("", 0, 1)]
    [InlineData("Authentication-Results: mx.office.vn; dmarc=pass header.from=long-bien.example\r\n", 1, 0)]
    [InlineData("Authentication-Results: mx.evil.vn; dmarc=pass header.from=long-bien.example\r\n", 0, 1)]
    public async Task A_form_whose_token_is_gone_is_believed_only_when_the_offices_server_vouches_for_the_units_address(string header, int taken, int doubtful)
    {
        var form = (await FormAsync()).Number("dv_ket_nap", 5);
        form.Put(form.Names["rw_token"], "str", "0000000000000000000000000A");
        _mailbox.Receive(FilledForm.Mail(Unit, "m1@x.vn", header, ("bieu.xlsx", form.Save())));
        await _inbox.RunAsync(Token);

        (await SubmissionsAsync()).Should().HaveCount(taken);
        _mailbox.Quarantined.Should().HaveCount(doubtful);
    }

    [Fact]
    public async Task A_form_of_another_unit_is_not_believed_with_this_ones_token()
    {
        var form = (await FormAsync()).Number("dv_ket_nap", 5);
        form.Put(form.Names["rw_unit"], "str", "phuong-gia-thuy");
        await ReceiveAsync(form.Save());

        (await SubmissionsAsync()).Should().BeEmpty();
        _mailbox.Quarantined.Should().ContainSingle();
    }

    [Fact]
    public async Task A_stranger_who_sends_nonsense_hears_nothing_and_a_unit_hears_why()
    {
        await ReceiveAsync("nonsense"u8.ToArray(), from: "stranger@evil.example");
        (await AnswersAsync()).Should().BeEmpty();

        await ReceiveAsync("%!PS nonsense \0\u0001"u8.ToArray(), "m2@x.vn");
        (await AnswerAsync("m2@x.vn")).Subject.Should().StartWith("Không đọc được tệp");
        _mailbox.Quarantined.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_a_person_moved_back_is_read_again()
    {
        var form = (await FormAsync()).Number("dv_ket_nap", 5);
        form.Put(form.Names["rw_token"], "str", "x");
        await ReceiveAsync(form.Save());
        _mailbox.Quarantined.Should().ContainSingle();

        _mailbox.Receive(Encoding.UTF8.GetString(_mailbox.Quarantined[0]));
        await _inbox.RunAsync(Token);

        _mailbox.Quarantined.Should().HaveCount(2, "it is looked at anew, and still nobody can tell whose it is");
    }

    [Fact]
    public async Task A_row_that_is_gone_is_no_blank()
    {
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 5).WithoutRowOf("dv_chinh_thuc").Save());

        (await SubmissionsAsync()).Should().BeEmpty();
        (await AnswerAsync()).TextBody.Should().Contain("thiếu dòng");
    }

    [Fact]
    public async Task An_empty_form_goes_back()
    {
        await ReceiveAsync((await FormAsync()).Save());

        (await AnswerAsync()).TextBody.Should().Contain("chưa điền gì");
    }

    [Fact]
    public async Task One_address_gets_so_many_answers_a_day_and_its_forms_are_taken_all_the_same()
    {
        for (var number = 1; number <= 55; number++)
        {
            _mailbox.Receive(FilledForm.Mail(Unit, $"m{number}@x.vn", "", ("bieu.xlsx", (await FormAsync()).Number("dv_ket_nap", number).Save())));
        }

        await _inbox.RunAsync(Token);

        (await AnswersAsync()).Should().HaveCount(50);
        (await SubmissionsAsync()).Should().HaveCount(55);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("fetch")]
    [InlineData("put away")]
    public async Task A_line_that_breaks_anywhere_loses_nothing_and_repeats_nothing(string place)
    {
        _mailbox.Receive(FilledForm.Mail(Unit, "m1@x.vn", "", ("bieu.xlsx", (await FormAsync()).Number("dv_ket_nap", 5).Save())));
        _mailbox.Breaks = place;
        await _inbox.Invoking(inbox => inbox.RunAsync(Token)).Should().ThrowAsync<MailboxDownException>();

        _mailbox.Breaks = null;
        await _inbox.RunAsync(Token);
        _mailbox.MakeAnew();
        await _inbox.RunAsync(Token);

        (await SubmissionsAsync()).Should().ContainSingle();
        (await AnswersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_form_that_comes_with_a_confirmation_is_taken_too()
    {
        var file = (await FormAsync()).Number("dv_ket_nap", 5).Save();
        _mailbox.Receive(FilledForm.Mail(Unit, "m1@x.vn", "", ("bieu.xlsx", file)).Replace("Xin gửi biểu.", "XÁC NHẬN\nXN-0123456789ABCDEF", StringComparison.Ordinal));
        await _inbox.RunAsync(Token);

        (await SubmissionsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_text_that_cannot_be_filled_keeps_out_no_figures()
    {
        await _office.DisposeAsync();
        var templates = ChangedTemplates.Copy();
        await File.WriteAllTextAsync(Path.Combine(templates, "answers", "taken.txt"), "{{ deadline | date }}", Token);
        _office = await Office.OpenAsync("2020-06-10T08:00:00", settings => settings.Paths.Templates = templates);
        await _office.ImportUnitsAsync();
        Listen();
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 5).Save());
        await ReceiveAsync((await FormAsync()).Number("dv_ket_nap", 6).Save(), "m2@x.vn");

        (await SubmissionsAsync()).Should().HaveCount(2);
        (await AnswersAsync()).Should().BeEmpty("the log says why");
        _mailbox.Processed.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_signed_scan_and_photos_go_with_the_form_and_a_photo_that_cannot_be_used_is_told()
    {
        using var bitmap = new SkiaSharp.SKBitmap(20, 10);
        using var image = SkiaSharp.SKImage.FromBitmap(bitmap);
        var photo = image.Encode(SkiaSharp.SKEncodedImageFormat.Jpeg, 80).ToArray();
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0];
        _mailbox.Receive(FilledForm.Mail(
            Unit, "m1@x.vn", "", ("ban-ky.pdf", "%PDF-1.7 x"u8.ToArray()), ("bieu.xlsx", (await FormAsync()).Number("dv_ket_nap", 5).Save()), ("anh.jpg", photo), ("IMG.HEIC", heic)));
        await _inbox.RunAsync(Token);

        var content = (await _office.Get<ISubmissionDesk>().FindAsync((await SubmissionsAsync())[0].Id, Token))!;
        content.Files.Select(file => (file.Kind, file.Name)).Should().Equal((SubmissionFileKind.Scan, "ban-ky.pdf"), (SubmissionFileKind.Photo, "anh.jpg"));
        (await AnswerAsync()).TextBody.Should().Contain("HEIC");
    }

    private void Listen() => _inbox = new Inbox(
        _mailbox,
        _office.Get<UnitMails>(),
        _office.Get<IReceivedMailStore>(),
        _office.Get<IBlobStore>(),
        new MailboxRounds(TimeSpan.Zero),
        _office.Clock,
        NullLogger<Inbox>.Instance);

    private async Task<FilledForm> FormAsync() => await FilledForm.MakeAsync(_office);

    private async Task ReceiveAsync(byte[] file, string id = "m1@x.vn", string from = Unit)
    {
        _mailbox.Receive(FilledForm.Mail(from, id, "", ("bieu.xlsx", file)));
        await _inbox.RunAsync(Token);
    }

    private async Task<IReadOnlyList<SubmissionHead>> SubmissionsAsync() =>
        await _office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);

    private async Task<IReadOnlyList<Delivery>> AnswersAsync() =>
        [.. (await _office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Where(delivery => delivery.Purpose == MessagePurpose.Answer)];

    private async Task<MimeMessage> AnswerAsync(string to = "m1@x.vn")
    {
        await _office.SendAsync();
        var all = Directory.EnumerateFiles(Path.Combine(_office.Folder, "pickup"), "*.eml").Select(file => MimeMessage.Load(file)).ToList();
        return all.Should().ContainSingle(message => message.InReplyTo == to).Subject;
    }

    private static byte[] Decode(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream); // a file has one
        return stream.ToArray();
    }

    private static Dictionary<string, string> Cells(byte[] file)
    {
        var book = Workbook.Open(file, SheetLimits.Default).Should().BeOfType<WorkbookOpening.Opened>().Subject.Workbook;
        var cells = new Dictionary<string, string>();
        foreach (var row in book.Sheets[0].Rows())
        {
            for (var column = 0; column < row.Count; column++)
            {
                cells[row.CellName(column)] = row[column];
            }
        }

        return cells;
    }
}
