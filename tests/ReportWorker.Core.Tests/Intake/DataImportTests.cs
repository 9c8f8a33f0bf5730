using CsCheck;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Tests.Intake;

public sealed class DataImportTests
{
    private readonly DataImportRoom _room = new();

    [Fact]
    public async Task The_samples_are_imported_and_a_second_time_changes_nothing()
    {
        var room = await DataImportRoom.OfSamplesAsync();
        SourceFile[] files = [await Files.SampleAsync("2020-H1/base-organisations.csv"), await Files.SampleAsync("2020-H1/office.csv")];

        var first = (await room.Import(files)).Should().BeOfType<DataImportResult.Imported>().Subject;
        var second = (await room.Import(files)).Should().BeOfType<DataImportResult.Imported>().Subject;

        first.Submissions.Count(head => head.Form == "to-chuc-co-so-6-thang").Should().Be(50);
        (first.Unchanged, first.Answers).Should().Be((0, first.Submissions.Count));
        (second.Unchanged, second.Answers).Should().Be((first.Answers, 0));
        room.Submissions.Audit.Should().ContainSingle().Which.Detail.Should().Contain(files[1].ToBlob().Hash);
    }

    [Fact]
    public async Task Long_rows_of_one_answer_are_joined_with_the_cells_they_stood_in()
    {
        await _room.Import("""
            unit,form,period,indicator,value
            a,f,2020-H1,count,1.459
            b,f,2020-H1,count,2
            a,f,2020-H1,flag,x
            a,f,2020-H1,day,3/4/2020
            a,f,2020-H1,ratio,"1,5"
            a,f,2020-H1,story,"Một.

            Hai."
            a,f,2020-H1,word,
            """);

        var answer = _room.Submissions.Stored[0].Content;
        answer.Values.Select(value => (value.Indicator.Value, value.Number, value.Text, value.Cell)).Should().Equal(
            ("count", 1459m, null, "E2"), ("flag", 1m, null, "E4"), ("day", null, "2020-04-03", "E5"), ("ratio", 1.5m, null, "E6"));
        answer.Narratives.Should().Equal(new SubmissionNarrative(Core.Indicators.IndicatorCode.Parse("story"), "Một.\n\nHai.", "E7"));
        answer.SourceName.Should().Be("test.csv");
        _room.Submissions.Stored.Should().HaveCount(2);
    }

    [Fact]
    public async Task Every_wrong_value_is_listed_with_what_was_expected()
    {
        var result = await _room.Import("""
            unit,form,period,count,flag,day,ratio,word,story,other,sum,own
            a,f,2020-H1,12a,có lẽ,31/2/2020,1.45,=1,,5,7,1
            b,f,2020-H1,-3,,,"0,1234567",,=x,,,
            c,f,2020-H1,"1,5",,,,,,,,
            """);

        Files.Lines(Rejected(result).Problems).Should().Equal(
            "test.csv, dòng 2, cột count: tìm thấy «12a», cần một số nguyên không âm, ví dụ 1.459",
            "test.csv, dòng 2, cột flag: tìm thấy «có lẽ», cần 1 hoặc x nếu có, 0 nếu không",
            "test.csv, dòng 2, cột day: tìm thấy «31/2/2020», cần một ngày, ví dụ 2020-03-20 hoặc 20/3/2020",
            "test.csv, dòng 2, cột ratio: «1.45» có thể hiểu theo hai cách, chương trình không đoán; cần một số, dấu chấm ngăn hàng nghìn và dấu phẩy trước phần thập phân, ví dụ 1.459,5",
            "test.csv, dòng 2, cột word: Ô bắt đầu bằng dấu '='; chương trình không nhận công thức. Hãy nhập giá trị.",
            "test.csv, dòng 2, cột other: «other» không thuộc biểu mẫu «Biểu f»; hãy để trống ô này.",
            "test.csv, dòng 2, cột sum: «sum» không thuộc biểu mẫu «Biểu f»; hãy để trống ô này.",
            "test.csv, dòng 2, cột own: Chỉ tiêu «own» (Nhãn own) không do đơn vị «a» thuộc loại «phuong» nhập; hãy để trống ô này.",
            "test.csv, dòng 3, cột count: tìm thấy «-3», cần một số nguyên không âm, ví dụ 1.459",
            "test.csv, dòng 3, cột ratio: «0,1234567» quá lớn hoặc quá chi tiết: chỉ giữ tối đa 12 chữ số phần nguyên và 6 chữ số phần thập phân",
            "test.csv, dòng 3, cột story: Ô bắt đầu bằng dấu '='; chương trình không nhận công thức. Hãy nhập giá trị.",
            "test.csv, dòng 4, cột count: tìm thấy «1,5», cần một số nguyên không âm, ví dụ 1.459");
        _room.Submissions.Stored.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_answers_what_for_when_is_judged_once_for_all_rows_that_share_it()
    {
        var result = await _room.Import("""
            unit,form,period,indicator,value
            aa,f,2020-H1,count,1
            aa,f,2020-H1,flag,1
            a,g,2020-H1,count,1
            a,f,2020-Q1,count,1
            a,f,2020-13,count,1
            ended,f,2020-H1,count,1
            district,f,2020-H1,count,1
            a,f,2020-H1,counts,1
            ,,,count,1
            """);

        Files.Lines(Rejected(result).Problems).Should().Equal(
            "test.csv, dòng 2, cột unit: Không có đơn vị «aa». Có phải ý bạn là 'a'?",
            "test.csv, dòng 4, cột form: Không có biểu mẫu «g». Có phải ý bạn là 'f'?",
            "test.csv, dòng 5, cột period: 2020-Q1 không đúng loại kỳ của biểu mẫu «Biểu f»; cần kỳ dạng 2020-H1.",
            "test.csv, dòng 6, cột period: tìm thấy «2020-13», cần một kỳ, ví dụ 2020-06, 2020-Q2, 2020-H1, 2020-9M hoặc 2020",
            "test.csv, dòng 7, cột unit: Đơn vị «ended» không tồn tại trong kỳ 2020-H1; hãy kiểm tra thời gian hiệu lực của đơn vị hoặc kỳ báo cáo.",
            "test.csv, dòng 8, cột unit: Đơn vị «district» (cấp «district», loại «quan») không phải nộp biểu mẫu «Biểu f».",
            "test.csv, dòng 9, cột indicator: Không có chỉ tiêu hay phần lời văn nào mang mã «counts». Có phải ý bạn là 'count'?",
            "test.csv, dòng 10, cột form: Ô ở cột «form» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 10, cột period: Ô ở cột «period» để trống; ô này bắt buộc phải có.",
            "test.csv, dòng 10, cột unit: Ô ở cột «unit» để trống; ô này bắt buộc phải có.");
    }

    [Fact]
    public async Task The_same_answer_twice_is_named_with_both_places()
    {
        var wide = Files.Csv("unit,form,period,count\na,f,2020-H1,1\nb,f,2020-H1,1\na,f,2020-H1,2\n", "wide.csv");
        var tall = Files.Csv("unit,form,period,indicator,value\nb,f,2020-H1,flag,1\nc,f,2020-H1,count,1\nc,f,2020-H1,count,1\n", "long.csv");

        Files.Lines(Rejected(await _room.Import([wide, tall])).Problems).Should().Equal(
            "wide.csv, dòng 4: Đơn vị «a» đã có số liệu cùng biểu mẫu, cùng kỳ ở dòng 2; chỉ giữ một dòng.",
            "long.csv, dòng 2: Đơn vị «b» đã có số liệu biểu mẫu «f» kỳ 2020-H1 trong wide.csv, dòng 3; chỉ nhập một trong hai tệp.",
            "long.csv, dòng 4, cột value: «count» đã có giá trị ở dòng 3 cho cùng đơn vị, biểu mẫu và kỳ.");
    }

    [Fact]
    public async Task One_bad_file_keeps_the_good_one_out()
    {
        await _room.Import([Files.Csv("unit,form,period,count\na,f,2020-H1,1\n"), Files.Csv("unit,form,period,count\nb,f,2020-H1,no\n")]);

        _room.Submissions.Stored.Should().BeEmpty();
    }

    [Fact]
    public async Task A_dry_run_counts_and_stores_nothing()
    {
        var result = await _room.Import([Files.Csv("unit,form,period,count\na,f,2020-H1,1\nb,f,2020-H1,\n")], dryRun: true);

        result.Should().BeOfType<DataImportResult.Imported>().Which.Should().BeEquivalentTo(new { Answers = 1, Values = 1, DryRun = true });
        _room.Submissions.Stored.Should().BeEmpty();
    }

    [Fact]
    public async Task A_corrected_file_is_a_new_revision()
    {
        await _room.Import("unit,form,period,count\na,f,2020-H1,1\n");
        await _room.Import("unit,form,period,count\na,f,2020-H1,2\n");

        _room.Submissions.Stored.Select(one => one.Head.Revision).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_million_wrong_values_are_counted_and_a_thousand_kept()
    {
        var rows = string.Concat(Enumerable.Repeat("a,f,2020-H1,count,no\n", 1_000_000));

        var rejected = Rejected(await _room.Import("unit,form,period,indicator,value\n" + rows));

        (rejected.Count, rejected.Problems.Count).Should().Be((1_000_000, 1000));
    }

    [Fact]
    public Task Whatever_stands_in_a_file_it_is_imported_or_rejected() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Text.Select(text => System.Text.Encoding.UTF8.GetBytes(text))).SampleAsync(async bytes =>
            await _room.Import([new SourceFile("any.csv", bytes)], dryRun: true));

    private static Gen<string> Text => Gen.Select(
        Gen.OneOf(Gen.Const("unit,form,period,indicator,value\n"), Gen.Const("unit;form;period;count;story\n"), Gen.Const("unit,form,count,\n")),
        Gen.OneOf(Gen.String, Gen.Int[0, 9].Select(i => new[] { "a", "f", "2020-H1", "count", ",", ";", "\n", "\"", "1.0", "\uFFFE" }[i]))
            .Array[0, 30].Select(string.Concat),
        (heading, rest) => heading + rest);

    private static DataImportResult.Rejected Rejected(DataImportResult result) => result.Should().BeOfType<DataImportResult.Rejected>().Subject;
}
