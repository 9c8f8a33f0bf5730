using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class TargetImportTests
{
    private const string Heading = "unit,indicator,year,value\n";

    private readonly FakeTargetStore _targets = new();
    private readonly DataImportRoom _room = new();

    [Fact]
    public async Task Targets_are_read_as_people_write_numbers_and_a_second_time_changes_nothing()
    {
        var text = Heading + "a,count,2020,1.459\ndistrict,ratio,2020,\"-0,50\"\na,sum,2021,7\n";

        (await Import(text)).Should().Be(new ImportResult.Imported(3, 0, 0));
        (await Import(text)).Should().Be(new ImportResult.Imported(0, 0, 3));
        _targets.Audit.Should().ContainSingle().Which.Action.Should().Be("targets.import");
        (await Of(2020)).Should().Equal(Target("a", "count", 2020, 1459), Target("district", "ratio", 2020, -0.5m));
        (await Of(2021)).Should().Equal(Target("a", "sum", 2021, 7));
    }

    [Fact]
    public async Task A_later_import_overwrites_and_the_audit_says_what()
    {
        await Import(Heading + "a,count,2020,5\nb,count,2020,6");

        (await Import("value;year;unit;indicator\n7,5;2020;a;count\n6;2021;b;count")).Should().Be(new ImportResult.Imported(1, 1, 0));
        _targets.Audit[^1].Detail.Should().Be("a count 2020: value: 5 → 7.5\n+ b count 2021");
        (await Of(2020)).Should().Equal(Target("a", "count", 2020, 7.5m), Target("b", "count", 2020, 6));
    }

    [Fact]
    public async Task Every_problem_is_listed_with_its_place_and_nothing_is_stored()
    {
        var result = await Import(
            Heading
            + "distrct,counts,2020-H1,12.5\n"
            + "ended,day,2020,\n"
            + ",,,x\n"
            + "a,count,2020,1\n"
            + "a,count,2020,2\n"
            + "a,ratio,2020,\"0,1234567\"\n");

        Files.Lines(((ImportResult.Rejected)result).Problems).Should().Equal(
            "test.csv, dòng 2, cột year: tìm thấy «2020-H1», cần một năm, ví dụ 2020",
            "test.csv, dòng 2, cột unit: Không có đơn vị «distrct». Có phải ý bạn là 'district'?",
            "test.csv, dòng 2, cột indicator: Không có chỉ tiêu 'counts'. Có phải ý bạn là 'count'?",
            "test.csv, dòng 2, cột value: «12.5» có thể hiểu theo hai cách, chương trình không đoán; cần một số, dấu chấm ngăn hàng nghìn và dấu phẩy trước phần thập phân, ví dụ 1.459,5",
            "test.csv, dòng 3, cột unit: Đơn vị «ended» không tồn tại trong kỳ 2020; hãy kiểm tra thời gian hiệu lực của đơn vị hoặc kỳ báo cáo.",
            "test.csv, dòng 3, cột indicator: «day» (Nhãn day) không phải là số nên không có chỉ tiêu kế hoạch.",
            "test.csv, dòng 3, cột value: Ô ở cột «value» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 4, cột year: Ô ở cột «year» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 4, cột unit: Ô ở cột «unit» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 4, cột indicator: Ô ở cột «indicator» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 4, cột value: tìm thấy «x», cần một số, dấu chấm ngăn hàng nghìn và dấu phẩy trước phần thập phân, ví dụ 1.459,5",
            "test.csv, dòng 6, cột unit: Chỉ tiêu kế hoạch của «a» cho «count» năm 2020 đã có ở dòng 5.",
            "test.csv, dòng 7, cột value: «0,1234567» quá lớn hoặc quá chi tiết: chỉ giữ tối đa 12 chữ số phần nguyên và 6 chữ số phần thập phân");
        (await Of(2020)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("unit,indicator,year\na,count,2020", 1)]
    [InlineData("unit,indicator,year,value,note\na,count,2020,1,x", 1)]
    [InlineData("", 1)]
    public async Task A_file_that_is_no_list_of_targets_is_refused(string text, int problems) =>
        (await Import(text)).Should().BeOfType<ImportResult.Rejected>().Which.Count.Should().Be(problems);

    private static Target Target(string unit, string indicator, int year, decimal value) =>
        new(UnitCode.Parse(unit), IndicatorCode.Parse(indicator), year, value);

    private Task<ImportResult> Import(string text) =>
        _room.Targets(_targets).ImportAsync(Files.Csv(text), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Target>> Of(int year) => _targets.ReadAsync(year, TestContext.Current.CancellationToken);
}
