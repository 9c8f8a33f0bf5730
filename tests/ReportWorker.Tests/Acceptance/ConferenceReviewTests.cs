using System.Text;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>
/// What Hanoi's organisation board told of the first half of 2020, made from the statements of 50 committees: all 13 figures, a ratio that
/// must not be rounded to 100%, and the committees that are still to come.
/// </summary>
public sealed class ConferenceReviewTests
{
    private const string Samples = "ha-noi";

    [Fact]
    public async Task The_committees_that_are_still_to_come_are_listed_in_the_order_of_the_tree()
    {
        await using var office = await OpenAsync();

        var text = TextOf((await RunAsync(office)).Document);

        var list = text[text.IndexOf("PHỤ LỤC II\n", StringComparison.Ordinal)..].Split('\n')
            .Where(line => char.IsAsciiDigit(line.FirstOrDefault()) && line.Contains(". ", StringComparison.Ordinal)).ToList();
        list.Should().HaveCount(44);
        list[0].Should().Be("1. Quận ủy Long Biên (06/8/2020)");
        list[^1].Should().StartWith("44. Đảng ủy Tổng công ty số 09 (");
        text.Should().Contain("còn 44 đảng bộ đang hoàn tất văn kiện")
            .And.Contain("1\nQuận ủy Long Biên\n502\n502\n3\n3\n49\n49\n100%\nchưa")
            .And.Contain("Tổng cộng\n17.118\n17.118\n89\n89\n2.310\n2.309\n99,96%\n06/50");
    }

    [Fact]
    public async Task A_committee_that_did_not_report_is_named_and_has_no_figures()
    {
        await using var office = await OpenAsync(line => line.StartsWith("ba-dinh,", StringComparison.Ordinal) ? null : line);

        var draft = await RunAsync(office);

        TextOf(draft.Document).Should().Contain("Báo cáo được tổng hợp từ 50/51 biểu phải gửi. Các đơn vị chưa gửi:")
            .And.Contain("1\nQuận ủy Ba Đình\nBiểu tiến độ đại hội của đảng bộ cấp trên cơ sở")
            .And.Contain("2\nQuận ủy Ba Đình\n…\n…\n…\n…\n…\n…\n…\n…")
            .And.NotContain("Quận ủy Ba Đình (");
        draft.Objections.Should().ContainSingle().Which.Should().Contain("50/51");
    }

    [Theory]
    [InlineData("long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,503,3,3,49,49,0,", "Số chi bộ đã tổ chức đại hội (503) lớn hơn")]
    [InlineData("long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,502,3,4,49,49,0,", "Số đơn vị đã tổ chức đại hội điểm (4) lớn hơn số đơn vị được chọn (3)")]
    [InlineData("long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,502,3,3,49,50,0,", "Số tổ chức cơ sở đảng đã tổ chức đại hội (50) lớn hơn")]
    [InlineData("long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,502,3,3,49,2,0,", "lớn hơn số tổ chức cơ sở đảng đã tổ chức đại hội (2)")]
    public async Task A_statement_that_cannot_be_true_stands_against_release_with_its_committee(string changed, string expected)
    {
        await using var office = await OpenAsync(line =>
            line.Replace("long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,502,3,3,49,49,0,", changed, StringComparison.Ordinal));

        (await RunAsync(office)).Objections.Should().ContainSingle().Which.Should().Contain("Quận ủy Long Biên").And.Contain(expected);
    }

    [Fact]
    public async Task A_congress_before_those_below_is_worth_a_look()
    {
        await using var office = await OpenAsync(line =>
            line.Replace("long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,502,3,3,49,49,0,", "long-bien,tien-do-dai-hoi-6-thang,2020-H1,502,502,3,3,49,48,1,", StringComparison.Ordinal));

        var draft = await RunAsync(office);

        draft.Objections.Should().BeEmpty();
        draft.Warnings.Should().ContainSingle().Which.Should().Contain("mới có 48/49 tổ chức cơ sở đảng");
        TextOf(draft.Document).Should().Contain("có 07/50 đảng bộ cấp trên").And.Contain("còn 02 tổ chức cơ sở đảng chưa tổ chức đại hội");
    }

    [Fact]
    public async Task Days_in_the_wrong_order_or_outside_of_the_period_stand_against_release()
    {
        await using var office = await OpenAsync(line => line.Replace("td_chi_bo_ngay_chot,2020-05-15", "td_chi_bo_ngay_chot,2020-07-02", StringComparison.Ordinal)
            .Replace("td_tccsd_ngay_chot,2020-06-29", "td_tccsd_ngay_chot,2020-07-01", StringComparison.Ordinal));

        (await RunAsync(office)).Objections.Should().SatisfyRespectively(
            order => order.Should().Contain("(02/7/2020) phải không sau ngày chốt số liệu đại hội tổ chức cơ sở đảng (01/7/2020)"),
            period => period.Should().Contain("phải nằm trong kỳ báo cáo"));
    }

    [Fact]
    public async Task The_same_data_under_the_same_clock_gives_the_same_bytes_in_two_databases()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();

        (await RunAsync(other)).Document.ToArray().Should().Equal((await RunAsync(one)).Document.ToArray());
    }

    private static async Task<MadeEdition> RunAsync(Office office) =>
        (await office.RunAsync(_ => new RunRequest("organisation-conference-review", PeriodKey.Parse("2020-H1")))).Editions.Should().ContainSingle().Subject;

    /// <summary>An office with what the review is made from, whose lines may be changed or, by null, left out.</summary>
    private static async Task<Office> OpenAsync(Func<string, string?>? change = null)
    {
        var office = await Office.OpenAsync("2020-06-30T07:00:00");
        await office.ImportUnitsAsync(Samples);
        var files = new List<SourceFile>();
        foreach (var name in new[] { "2020-H1/conferences.csv", "2020-H1/offices.csv" })
        {
            var file = await Office.SampleAsync(name, Samples);
            files.Add(file with { Content = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(file.Content.Span).Split('\n').Select(change ?? (line => line)).OfType<string>())) });
        }

        await office.ImportAsync([.. files]);
        return office;
    }

    private static string TextOf(ReadOnlyMemory<byte> document) =>
        string.Join('\n', DocxText.Extract(document).Select(paragraph => paragraph.Text.Replace('\u00A0', ' ').Trim()));
}
