using ReportWorker.Core.Intake;
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
            "test.csv, dòng 2, cột format: tìm thấy «pdf», cần docx hoặc để trống",
            "test.csv, dòng 2, cột valid_to: Ngày kết thúc 01/01/2020 trước ngày bắt đầu 02/01/2020.",
            "test.csv, dòng 4, cột email: «B@x.vn» trong nhóm «g» đã có ở dòng 3 với cùng ngày bắt đầu.",
            "test.csv, dòng 5, cột group: tìm thấy «G», cần một mã gồm chữ thường không dấu, chữ số, '-' và '_', tối đa 64 ký tự",
            "test.csv, dòng 5, cột name: Ô ở cột «name» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 5, cột email: tìm thấy «c@x.vn\\nBcc:», cần một địa chỉ thư điện tử, ví dụ van-phong@example.vn",
            "test.csv, dòng 5, cột valid_from: Ô ở cột «valid_from» để trống; ô này bắt buộc phải có.");
    }

    private Task<ImportResult> Import(SourceFile file) =>
        new RecipientImport(_store, Files.Clerk).ImportAsync(file, TestContext.Current.CancellationToken);
}
