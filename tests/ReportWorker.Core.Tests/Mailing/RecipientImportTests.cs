using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Tests.Intake;

namespace ReportWorker.Core.Tests.Mailing;

public sealed class RecipientImportTests
{
    private const string Heading = "group,name,email,format,valid_from,valid_to\n";

    private readonly FakeRecipientStore _store = new();

    [Fact]
    public async Task The_sample_is_imported_and_a_second_time_changes_nothing()
    {
        var file = await Files.SampleAsync("recipients.csv");

        (await Import(file)).Should().BeOfType<ImportResult.Imported>().Which.Added.Should().BePositive();
        (await Import(file)).Should().BeOfType<ImportResult.Imported>().Which.Unchanged.Should().BePositive();
        _store.Audit.Should().ContainSingle();
    }

    [Fact]
    public async Task An_address_is_the_same_in_any_case()
    {
        await Import(Files.Csv(Heading + "g,A,a@x.vn,docx,2020-01-01,"));

        (await Import(Files.Csv(Heading + "g,A,A@X.vn,,2020-01-01,2020-12-31"))).Should().Be(new ImportResult.Imported(0, 1, 0));
        _store.Audit[^1].Detail.Should().Be("g a@x.vn 2020-01-01: email: a@x.vn → A@X.vn; valid_to: – → 2020-12-31");
    }

    [Fact]
    public async Task Every_problem_is_listed()
    {
        var result = await Import(Files.Csv(
            Heading + "g,A,a@x.vn,pdf,2020-01-02,2020-01-01\ng,B,b@x.vn,,2020-01-01,\ng,B,B@x.vn,,2020-01-01,\nG,,c@x.vn\\nBcc:,,,"));

        Files.Lines(((ImportResult.Rejected)result).Problems).Should().Equal(
            "test.csv, dòng 2, cột format: tìm thấy «pdf», cần docx, docx+pdf hoặc để trống",
            "test.csv, dòng 2, cột valid_to: Ngày kết thúc 01/01/2020 trước ngày bắt đầu 02/01/2020.",
            "test.csv, dòng 4, cột email: «B@x.vn» trong nhóm «g» đã có ở dòng 3 với cùng ngày bắt đầu.",
            "test.csv, dòng 5, cột group: tìm thấy «G», cần một mã gồm chữ thường không dấu, chữ số, '-' và '_', tối đa 64 ký tự",
            "test.csv, dòng 5, cột name: Ô ở cột «name» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 5, cột email: tìm thấy «c@x.vn\\nBcc:», cần một địa chỉ thư điện tử, ví dụ van-phong@example.vn",
            "test.csv, dòng 5, cột valid_from: Ô ở cột «valid_from» để trống; ô này bắt buộc phải có.");
    }

    [Fact]
    public async Task Formats_drafts_only_and_folders_are_read_and_every_change_is_written_down()
    {
        var folder = OperatingSystem.IsWindows() ? @"\\server\reports" : "/srv/Báo cáo";
        const string Columns = "group,name,email,folder,format,receives,valid_from\n";
        await Import(Files.Csv($"{Columns}g,A,a@x.vn,,docx,all,2020-01-01\ng,Kho,,{folder}/,docx+pdf,,2020-01-01"));

        (await Import(Files.Csv($"{Columns}g,A,a@x.vn,,docx+pdf,drafts,2020-01-01\n"))).Should().Be(new ImportResult.Imported(0, 1, 0));

        var read = await _store.ReadAllAsync(TestContext.Current.CancellationToken);
        var share = read.Single(one => one.IsFolder);
        (share.Email, share.Format, share.Receives).Should().Be((folder, Core.Mailing.DocumentFormat.DocxAndPdf, RecipientPart.All));
        var reviewer = read.Single(one => !one.IsFolder);
        (reviewer.Format, reviewer.Receives).Should().Be((Core.Mailing.DocumentFormat.DocxAndPdf, RecipientPart.Drafts));
        (reviewer.Gets(EditionKind.Draft), reviewer.Gets(EditionKind.Official), reviewer.Gets(EditionKind.Correction)).Should().Be((true, false, false));
        _store.Audit[^1].Detail.Should().Be("g a@x.vn 2020-01-01: format: docx → docx+pdf; receives: all → drafts");
    }

    [Fact]
    public async Task A_recipient_is_a_person_or_a_folder_and_a_wrong_one_is_told_with_its_cell()
    {
        var result = await Import(Files.Csv(
            "group,name,email,folder,receives,valid_from\ng,A,a@x.vn,/srv/x,,2020-01-01\ng,B,,bao-cao,,2020-01-01\ng,C,,,everything,2020-01-01"));

        Files.Lines(((ImportResult.Rejected)result).Problems).Should().Equal(
            "test.csv, dòng 2, cột folder: Chỉ điền một trong hai cột email và folder: nơi nhận là một người hoặc một thư mục.",
            @"test.csv, dòng 3, cột folder: tìm thấy «bao-cao», cần một thư mục với đường dẫn đầy đủ mà máy này hiểu, ví dụ \\may-chu\bao-cao hoặc /srv/bao-cao",
            "test.csv, dòng 4, cột email: Ô ở cột «email» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 4, cột receives: tìm thấy «everything», cần all, drafts (chỉ nhận dự thảo) hoặc để trống");
    }

    private Task<ImportResult> Import(SourceFile file) =>
        new RecipientImport(_store, Files.Clerk).ImportAsync(file, TestContext.Current.CancellationToken);
}
