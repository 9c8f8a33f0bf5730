using ReportWorker.Core.Intake;
using ReportWorker.Shared.Workbooks;
using static ReportWorker.Shared.Workbooks.XlsxFile;

namespace ReportWorker.Core.Tests.Intake;

/// <summary>Units' answers out of workbooks.</summary>
public sealed class WorkbookImportTests
{
    private static readonly object[] Heading = ["unit", "form", "period", "count", "flag", "day", "ratio", "word", "story"];

    private readonly DataImportRoom _room = new();

    [Fact]
    public async Task Cells_are_what_the_spreadsheet_holds_them_for_however_the_form_writes_numbers()
    {
        var file = XlsxFile.Of(Rows(Heading, ["a", "f", "2020-H1", 1459, Cell("b", "1"), Day(43987), 1459.5m, 2020, 12.5m])).Formats(14);

        await _room.Import([Book(file)]);

        var answer = _room.Submissions.Stored.Should().ContainSingle().Subject.Content;
        answer.Values.Select(value => (value.Indicator.Value, value.Number, value.Text, value.Cell)).Should().Equal(
            ("count", 1459m, null, "D2"), ("flag", 1m, null, "E2"), ("day", null, "2020-06-05", "F2"), ("ratio", 1459.5m, null, "G2"), ("word", null, "2020", "H2"));
        answer.Narratives.Single().Text.Should().Be("12,5");
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_with_its_sheet_and_letters()
    {
        var file = XlsxFile.Of(Rows(
            Heading,
            ["a", "f", "2020-H1", Day(43983), 2, 5, Day(43983), Day(43983), Day(43983)],
            ["b", "f", "2020-H1", -3, null, null, 0.1234567m, Cell("e", "#REF!"), null],
            ["c", "f", "2020-H1", new Raw("<c><f>1+1</f><v>2</v></c>"), Cell("b", "0"), null, Cell("b", "1"), null, null, null, "bên cạnh"])).Formats(14);

        Files.Lines(Rejected(await _room.Import([Book(file)]))).Should().Equal(
            "form.xlsx, trang tính «Tờ 1», dòng 2, cột D (count): Ô này đang là ngày 01/06/2020; cần một số nguyên không âm, ví dụ 1.459. Excel tự đổi những gì giống ngày tháng, như 1/6 hoặc 3.5: hãy định dạng ô là Number (nội dung chữ thì Text) rồi nhập lại.",
            "form.xlsx, trang tính «Tờ 1», dòng 2, cột E (flag): tìm thấy «2», cần 1 hoặc x nếu có, 0 nếu không",
            "form.xlsx, trang tính «Tờ 1», dòng 2, cột F (day): tìm thấy «5», cần một ngày, ví dụ 2020-03-20 hoặc 20/3/2020",
            "form.xlsx, trang tính «Tờ 1», dòng 2, cột G (ratio): Ô này đang là ngày 01/06/2020; cần một số, dấu chấm ngăn hàng nghìn và dấu phẩy trước phần thập phân, ví dụ 1.459,5. Excel tự đổi những gì giống ngày tháng, như 1/6 hoặc 3.5: hãy định dạng ô là Number (nội dung chữ thì Text) rồi nhập lại.",
            "form.xlsx, trang tính «Tờ 1», dòng 2, cột H (word): Ô này đang là ngày 01/06/2020; cần nội dung chữ. Excel tự đổi những gì giống ngày tháng, như 1/6 hoặc 3.5: hãy định dạng ô là Number (nội dung chữ thì Text) rồi nhập lại.",
            "form.xlsx, trang tính «Tờ 1», dòng 2, cột I (story): Ô này đang là ngày 01/06/2020; cần nội dung chữ. Excel tự đổi những gì giống ngày tháng, như 1/6 hoặc 3.5: hãy định dạng ô là Number (nội dung chữ thì Text) rồi nhập lại.",
            "form.xlsx, trang tính «Tờ 1», dòng 3, cột H (word): Ô này đang báo lỗi #REF!. Hãy sửa trong Excel hoặc nhập thẳng giá trị.",
            "form.xlsx, trang tính «Tờ 1», dòng 3, cột D (count): tìm thấy «-3», cần một số nguyên không âm, ví dụ 1.459",
            "form.xlsx, trang tính «Tờ 1», dòng 3, cột G (ratio): «0,1234567» quá lớn hoặc quá chi tiết: chỉ giữ tối đa 12 chữ số phần nguyên và 6 chữ số phần thập phân",
            "form.xlsx, trang tính «Tờ 1», dòng 4: Ô K4 có nội dung nhưng cột của nó không có tên ở dòng tiêu đề. Hãy đặt tên cột hoặc xóa ô này.",
            "form.xlsx, trang tính «Tờ 1», dòng 4, cột D (count): Ô bắt đầu bằng dấu '='; chương trình không nhận công thức. Hãy nhập giá trị.",
            "form.xlsx, trang tính «Tờ 1», dòng 4, cột G (ratio): tìm thấy «TRUE», cần một số, dấu chấm ngăn hàng nghìn và dấu phẩy trước phần thập phân, ví dụ 1.459,5");
        _room.Submissions.Stored.Should().BeEmpty();
    }

    [Fact]
    public async Task The_table_is_found_behind_other_sheets_and_below_titles()
    {
        var file = new XlsxFile()
            .Sheet("Hướng dẫn", Rows(["Cách nhập"]))
            .Sheet("Cũ", Rows(Heading, ["b", "f", "2020-H1", 9]), state: "hidden")
            .Sheet("Số liệu", Rows(["ĐẢNG BỘ QUẬN"], [], ["Biểu 1"], Heading, ["a", "f", "2020-H1", 5]));

        await _room.Import([Book(file)]);

        _room.Submissions.Stored.Should().ContainSingle().Which.Content.Values.Should().ContainSingle().Which.Cell.Should().Be("D5");
    }

    [Fact]
    public async Task Two_tables_are_not_read_for_one()
    {
        var file = new XlsxFile().Sheet("Một", Rows(Heading)).Sheet("Hai", Rows(Heading));

        Files.Lines(Rejected(await _room.Import([Book(file)]))).Should().Equal(
            "form.xlsx: Hai trang tính «Một» và «Hai» đều có dòng tiêu đề này; hãy chỉ giữ một trang trong tệp, hoặc ẩn trang kia.");
    }

    [Fact]
    public async Task Without_a_heading_what_is_missing_is_said_of_the_first_sheet_that_people_see()
    {
        var file = new XlsxFile().Sheet("Trống", "").Sheet("Số liệu", Rows(["unit", "form"], ["a", "f"]));

        Files.Lines(Rejected(await _room.Import([Book(file)]))).Should().Contain(line => line.StartsWith("form.xlsx, trang tính «Số liệu», dòng 1: ", StringComparison.Ordinal));
        Files.Lines(Rejected(await _room.Import([Book(new XlsxFile().Sheet("Trống", ""))]))).Should().Equal(
            "form.xlsx: Tệp trống; cần có dòng tiêu đề và các dòng số liệu.");
    }

    [Fact]
    public async Task An_old_workbook_is_read_the_same()
    {
        var heading = Heading.Index().Select(column => XlsFile.Label(0, column.Index, (string)column.Item));
        var file = new XlsFile().Sheet("S", [.. heading, XlsFile.Label(1, 0, "a"), XlsFile.Label(1, 1, "f"), XlsFile.Label(1, 2, "2020-H1"), XlsFile.Number(1, 3, 1459)]);

        await _room.Import([new SourceFile("cũ.xls", file.Bytes())]);

        _room.Submissions.Stored.Should().ContainSingle().Which.Content.Values.Should().ContainSingle().Which.Number.Should().Be(1459);
    }

    [Fact]
    public async Task What_can_act_is_refused_with_what_to_do()
    {
        var file = XlsxFile.Of(Rows(Heading)).Part("xl/vbaProject.bin", "x");

        Files.Lines(Rejected(await _room.Import([Book(file)]))).Should().Equal(
            "form.xlsx: Không đọc bảng tính này vì trong đó có macro (xl/vbaProject.bin). Hãy chép các ô số liệu (dán giá trị) sang một bảng tính mới, lưu dạng .xlsx rồi nhập tệp đó.");
    }

    [Fact]
    public async Task Targets_are_read_from_workbooks_too()
    {
        var targets = new Fakes.FakeTargetStore();
        var file = XlsxFile.Of(Rows(["unit", "indicator", "year", "value"], ["a", "ratio", 2020, 1459.5m], ["b", "ratio", "2020", "1 459,5"]));

        var result = await _room.Targets(targets).ImportAsync(Book(file), TestContext.Current.CancellationToken);

        result.Should().Be(new ImportResult.Imported(2, 0, 0));
    }

    private static Raw Cell(string type, string value) => new($"<c t=\"{type}\"><v>{value}</v></c>");

    private static Raw Day(int serial) => new($"<c s=\"0\"><v>{serial}</v></c>");

    private static SourceFile Book(XlsxFile file) => new("form.xlsx", file.Bytes());

    private static IReadOnlyList<Problems.Problem> Rejected(DataImportResult result) => result.Should().BeOfType<DataImportResult.Rejected>().Subject.Problems;
}
