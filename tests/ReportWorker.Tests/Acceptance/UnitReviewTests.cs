using System.Text;
using System.Text.RegularExpressions;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>The six-month review that every unit of the city can have of itself: one template for the city, 50 committees and 2,310 base organisations.</summary>
public sealed partial class UnitReviewTests
{
    private const string Samples = "ha-noi";

    [Fact]
    public async Task Each_of_2361_units_has_its_report_without_a_gap()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportUnitsAsync(Samples);
        await office.ImportAsync(
            await Office.SampleAsync("2020-H1/base-organisations.csv", Samples),
            await Office.SampleAsync("2020-H1/offices.csv", Samples));

        var made = (await office.RunAsync(_ => new RunRequest("unit-six-month-review", PeriodKey.Parse("2020-H1"), EachUnit: true))).Editions;

        made.Should().HaveCount(1 + 50 + 2310);
        made.Where(edition => edition.Objections.Count > 0).Select(edition => $"{edition.Edition.Key}: {edition.Objections[0]}").Should().BeEmpty();
        made.Where(edition => TextOf(edition).Contains("……", StringComparison.Ordinal)).Select(edition => edition.Edition.Key.ToString()).Should().BeEmpty();

        Of("ha-noi").Should().StartWith("THÀNH ỦY HÀ NỘI\n*\nSố -BC/TU\n")
            .And.Contain("Đã có 17.118/17.118 chi bộ trực thuộc đảng bộ cơ sở tổ chức xong đại hội", "the committees state the same number by themselves")
            .And.Contain("Đã có 2.309/2.309 tổ chức cơ sở đảng", "the one that is still to come was founded too late for the form")
            .And.Contain("T/M BAN THƯỜNG VỤ").And.Contain("50\nĐảng ủy Tổng công ty số 09\n");
        Of("long-bien").Should().StartWith("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nQUẬN ỦY LONG BIÊN\n*\nSố -BC/QU\n")
            .And.Contain("502/502").And.Contain("49/49").And.Contain("12.720 đảng viên").And.Contain("14/14 phường").And.Contain("- Thành ủy Hà Nội (để báo cáo)");
        Of("phuong-bo-de").Should().StartWith("ĐẢNG BỘ QUẬN LONG BIÊN\nĐẢNG ỦY PHƯỜNG BỒ ĐỀ\n*\nSố -BC/ĐU\n")
            .And.Contain("Đại hội của đơn vị được tổ chức ngày 10/6/2020").And.Contain("T/M ĐẢNG ỦY\nBÍ THƯ")
            .And.NotContain("tổ chức cơ sở đảng").And.NotContain("PHỤ LỤC").And.NotContain("HẠN CHẾ");
        Of("doanh-nghiep-10").Should().Contain("Trong kỳ, đơn vị không tổ chức đại hội.").And.Contain("T/M CHI BỘ").And.Contain("chưa kết nạp đảng viên mới");

        string Of(string unit) => TextOf(made.Single(edition => edition.Edition.Key.Due.Unit.Value == unit));
    }

    [Theory]
    [InlineData("units.csv")]
    [InlineData("2020-H1/base-organisations.csv")]
    [InlineData("2020-H1/office.csv", "2020-H1/offices.csv")]
    public async Task The_district_stands_in_both_samples_with_the_same_rows(string district, string? city = null)
    {
        var rows = LinesOf(await Office.SampleAsync(city ?? district, Samples));
        var own = LinesOf(await Office.SampleAsync(district));

        own.Where(row => !row.Contains(",phuong-phuc-dong,", StringComparison.Ordinal)).Except(rows).Should().BeEmpty("so that both can be imported in any order");
    }

    private static string[] LinesOf(SourceFile file) =>
        Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries);

    private static string TextOf(MadeEdition made) =>
        string.Join('\n', DocxText.Extract(made.Document).Select(paragraph => Blanks().Replace(paragraph.Text, " ").Trim()));

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
