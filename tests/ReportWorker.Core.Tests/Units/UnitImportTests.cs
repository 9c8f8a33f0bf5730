using ReportWorker.Core.Intake;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Tests.Intake;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Units;

public sealed class UnitImportTests
{
    private const string Heading = "code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email\n";

    private readonly FakeUnitStore _store = new();

    [Fact]
    public async Task The_sample_is_imported_and_a_second_time_changes_nothing()
    {
        var file = await Files.SampleAsync("units.csv");

        (await Import(file)).Should().BeOfType<ImportResult.Imported>().Which.Added.Should().BeGreaterThan(50);
        var second = (await Import(file)).Should().BeOfType<ImportResult.Imported>().Subject;
        (second.Added, second.Changed).Should().Be((0, 0));
        _store.Audit.Should().ContainSingle("nothing happened the second time").Which.Action.Should().Be("units.import");
    }

    [Fact]
    public async Task A_version_with_the_same_first_day_is_overwritten_and_the_audit_says_what_changed()
    {
        await Import(Heading + "a,Phường A,p,base,,1,2015-01-01,,,a@x.vn\nb,B,p,base,a,2,2015-01-01,,,");

        var result = await Import("valid_from;level;kind;name;code\n1/1/2015;base;p;Phường Á;a\n13/2/2020;base;p;C;c\n");

        result.Should().Be(new ImportResult.Imported(1, 1, 0));
        _store.Audit[^1].Detail.Should().Be("a 2015-01-01: name: Phường A → Phường Á\n+ c 2020-02-13");
        (await Units())[0].Email.Should().Be("a@x.vn", "the file had no such column");
    }

    [Fact]
    public async Task The_issuing_body_stays_where_the_file_does_not_speak_of_it_and_goes_where_its_cell_is_blank()
    {
        await Import("code,name,kind,level,valid_from,issuer,place,symbol\na,A,p,base,2015-01-01, Đảng u\u0309y A ,A,ĐU\n");
        await Import("code,name,kind,level,valid_from\na,Á,p,base,2015-01-01\n");

        var kept = (await Units()).Single();
        (kept.Issuer, kept.Place, kept.Symbol).Should().Be(("Đảng ủy A", "A", "ĐU"), "it is kept, trimmed and composed");

        await Import("code,name,kind,level,valid_from,issuer,place,symbol\na,Á,p,base,2015-01-01,Chi bộ A,,\n");
        _store.Audit[^1].Detail.Should().Be("a 2015-01-01: issuer: Đảng ủy A → Chi bộ A; place: A → –; symbol: ĐU → –");
    }

    [Fact]
    public async Task An_abbreviation_too_long_for_a_document_number_is_refused()
    {
        var problem = Rejected(await Import($"code,name,kind,level,valid_from,symbol\na,A,p,base,2015-01-01,{new string('Q', 21)}\n")).Problems.Single();

        (problem.Message.Id, problem.Place!.Column).Should().Be(("TextTooLong", "symbol"));
    }

    [Fact]
    public async Task Every_problem_is_listed_with_its_place_and_nothing_is_stored()
    {
        var result = await Import(
            "code,namee,kind,level,parent,order,valid_from,email,name,kind\n"
            + "A,,p,base,,x,3/4/2020,a@b,Tên\u202E,\n"
            + "b,,p,base,nobody,1,2020-01-01,,B,\n"
            + "b,,p,base,,1,2020-01-01,,B,\n"
            + "c,,p,base,,1,,,C,,thừa");

        Files.Lines(Rejected(result).Problems).Should().Equal(
            "test.csv, dòng 1, cột B: Loại tệp này không có cột «namee». Có phải ý bạn là 'name'?",
            "test.csv, dòng 1, cột J: Cột «kind» bị lặp, đã có ở cột C.",
            "test.csv, dòng 2, cột code: tìm thấy «A», cần một mã gồm chữ thường không dấu, chữ số, '-' và '_', tối đa 64 ký tự",
            "test.csv, dòng 2, cột valid_from: «3/4/2020» có thể hiểu theo hai cách; hãy ghi ngày theo dạng năm-tháng-ngày, ví dụ 2020-03-20",
            "test.csv, dòng 2, cột name: Nội dung có ký tự điều khiển không nhìn thấy (U+202E); hãy nhập lại nội dung để bỏ ký tự này.",
            "test.csv, dòng 2, cột order: tìm thấy «x», cần một số nguyên từ 0 đến 999999999",
            "test.csv, dòng 2, cột email: tìm thấy «a@b», cần một địa chỉ thư điện tử, ví dụ van-phong@example.vn",
            "test.csv, dòng 3, cột parent: Đơn vị 'B' ghi cấp trên là 'nobody', nhưng không có đơn vị nào mang mã này.",
            "test.csv, dòng 4, cột code: Đơn vị «b» từ ngày 01/01/2020 đã có ở dòng 3.",
            "test.csv, dòng 5: Dòng này có 11 ô, dòng tiêu đề có 10 ô; nội dung có dấu phẩy phải đặt trong dấu nháy kép.",
            "test.csv, dòng 5, cột valid_from: Ô ở cột «valid_from» để trống; ô này bắt buộc phải có.");
        (await Units()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_cycle_with_what_is_there_is_found()
    {
        await Import(Heading + "a,A,p,base,,1,2015-01-01,,,\nb,B,p,base,a,2,2015-01-01,,,");

        var problems = Rejected(await Import(Heading + "a,A,p,base,b,1,2015-01-01,,,")).Problems;

        problems.Should().Contain(problem => problem.Message.Id == "UnitCycle" && problem.Place!.Row == 2);
    }

    [Fact]
    public async Task A_child_of_a_row_that_cannot_be_read_is_not_blamed() =>
        Rejected(await Import(Heading + "a,,p,base,,1,2015-01-01,,,\nb,B,p,base,a,2,2015-01-01,,,")).Count.Should().Be(1);

    [Fact]
    public async Task A_unit_that_is_split_names_several_successors()
    {
        var text = Heading + "a,A,p,base,,1,2015-01-01,2019-12-31,b  c,\nb,B,p,base,,1,2020-01-01,,,\nc,C,p,base,,1,2020-01-01,,,";

        (await Import(text)).Should().Be(new ImportResult.Imported(3, 0, 0));
        (await Import(text)).Should().Be(new ImportResult.Imported(0, 0, 3));
        (await Units())[0].SucceededBy.Should().Equal(UnitCode.Parse("b"), UnitCode.Parse("c"));
        await Import(Heading + "a,A,p,base,,1,2015-01-01,2019-12-31,,");
        _store.Audit[^1].Detail.Should().Be("a 2015-01-01: succeeded_by: b c → –");
    }

    [Fact]
    public async Task Each_successor_that_is_wrong_is_told()
    {
        var result = await Import(
            Heading + "a,A,p,base,,1,2015-01-01,,B a c c,\nb,B,p,base,,1,2020-01-01,,nobody d,\nc,C,p,base,,1,2020-01-01,,b,\n"
            + "d,,p,base,,1,2020-01-01,,,\ne,E,p,base,,1,2020-01-01,," + string.Concat(Enumerable.Repeat("b ", 201)) + ",");

        Files.Lines(Rejected(result).Problems).Should().Equal(
            "test.csv, dòng 2, cột succeeded_by: tìm thấy «B», cần một mã gồm chữ thường không dấu, chữ số, '-' và '_', tối đa 64 ký tự",
            "test.csv, dòng 2, cột succeeded_by: «c» ghi hai lần trong ô này.",
            "test.csv, dòng 2, cột succeeded_by: Đơn vị «a» không thể kế tục chính mình; khi đổi tên hoặc đổi cấp trên, hãy thêm một dòng cùng mã với valid_from khác.",
            "test.csv, dòng 3, cột succeeded_by: Đơn vị 'B' ghi đơn vị kế tục là 'nobody', nhưng không có đơn vị nào mang mã này.",
            "test.csv, dòng 5, cột name: Ô ở cột «name» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 6, cột succeeded_by: Ô này có quá 400 ký tự.");
    }

    [Fact]
    public async Task A_cycle_of_successors_with_what_is_there_is_found()
    {
        await Import(Heading + "a,A,p,base,,1,2015-01-01,,b,\nb,B,p,base,,1,2015-01-01,,,");

        Files.Lines(Rejected(await Import(Heading + "b,B,p,base,,1,2015-01-01,,a,")).Problems).Should().Equal(
            "test.csv, dòng 2, cột succeeded_by: Các đơn vị kế tục nhau thành vòng tròn: A (a) → B (b) → A (a). Hãy sửa đơn vị kế tục của một trong các đơn vị này.");
    }

    [Theory]
    [InlineData("code,name\na,A", 3)]
    [InlineData("", 1)]
    [InlineData("PK\u0003\u0004", 1)]
    public async Task A_file_that_is_no_list_of_units_is_refused(string text, int problems) =>
        Rejected(await Import(text)).Count.Should().Be(problems);

    private static ImportResult.Rejected Rejected(ImportResult result) => result.Should().BeOfType<ImportResult.Rejected>().Subject;

    private Task<ImportResult> Import(string text) => Import(Files.Csv(text));

    private Task<ImportResult> Import(SourceFile file) =>
        new UnitImport(_store, Files.Clerk).ImportAsync(file, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Unit>> Units() => _store.ReadAllAsync(TestContext.Current.CancellationToken);
}
