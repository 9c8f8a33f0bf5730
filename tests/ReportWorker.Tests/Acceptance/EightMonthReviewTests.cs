using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>
/// The review that Phúc Đồng ward published in September 2016, made from eight months' forms of its branches and organisations: flows
/// summed, stocks taken at the end, paragraphs of the latest month.
/// </summary>
public sealed class EightMonthReviewTests
{
    [Fact]
    public async Task A_notice_that_was_left_out_in_one_month_stands_against_release()
    {
        await using var office = await OpenAsync(
            name => name == "2016-06/ward.csv",
            line => line.Replace("tb_ket_luan_thang,1", "tb_ket_luan_thang,0", StringComparison.Ordinal));

        var draft = await RunAsync(office);

        draft.Objections.Should().ContainSingle().Which.Should().Contain("Có 7 thông báo kết luận của Ban Chấp hành trong 8 tháng");
        TextOf(draft.Document).Should().NotContain("cũng được kết luận bằng văn bản");
    }

    [Fact]
    public async Task A_missing_month_stands_against_release_and_is_named()
    {
        await using var office = await OpenAsync(
            name => name == "2016-05/branches.csv",
            line => line.StartsWith("chi-bo-tdp-07,", StringComparison.Ordinal) ? null : line);

        var result = await office.RunAsync(_ => Request with { Official = true });

        result.Editions.Should().ContainSingle("a draft is always made and nothing else");
        var draft = result.Refused.Should().ContainSingle().Subject;
        draft.Objections.Should().Contain(objection => objection.Contains("215/216", StringComparison.Ordinal)
            && objection.Contains("Chi bộ tổ dân phố số 7 (Biểu tháng của chi bộ tổ dân phố, tháng 5 năm 2016)", StringComparison.Ordinal));
        TextOf(draft.Document).Should().Contain("215/216 biểu tháng phải gửi")
            .And.Contain("1\nChi bộ tổ dân phố số 7\nBiểu tháng của chi bộ tổ dân phố\ntháng 5 năm 2016");
    }

    [Fact]
    public async Task What_is_released_all_the_same_says_why_on_the_page()
    {
        await using var office = await OpenAsync(name => name == "2016-08/branches.csv", line => line.StartsWith("chi-bo-tdp-18,", StringComparison.Ordinal) ? null : line);
        var draft = await RunAsync(office);

        var mark = new DocumentMark(41, new DateOnly(2016, 9, 6), "Nguyễn Văn A");
        var official = await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder { Mark = mark, Waiver = "Bí thư đồng ý" }, TestContext.Current.CancellationToken);

        TextOf(official.Document).Should().Contain("Phát hành khi chưa đủ điều kiện; lý do: Bí thư đồng ý")
            .And.Contain("Số 41-BC/ĐU").And.Contain("Phúc Đồng, ngày 06 tháng 9 năm 2016").And.NotContain("Dự thảo lần");
        TextOf(draft.Document).Should().NotContain("chưa đủ điều kiện");
    }

    [Fact]
    public async Task Each_unit_is_heard_with_its_latest_words()
    {
        await using var office = await OpenAsync();

        var text = TextOf((await RunAsync(office)).Document);

        text.Should().Contain("- Chi bộ tổ dân phố số 6: Chi bộ họp đúng ngày", "it wrote in April and not since");
        text.Should().Contain("- Hội Liên hiệp Phụ nữ phường: ").And.Contain("- Đoàn Thanh niên phường: ");
        text.Should().NotContain("Tập trung cho ngày bầu cử", "the people's committee wrote again in August");
    }

    [Fact]
    public async Task Three_months_tell_of_no_election_and_name_the_paragraphs_that_nobody_wrote()
    {
        await using var office = await OpenAsync();

        var draft = (await office.RunAsync(_ => Request with { Period = PeriodKey.Parse("2016-3M") })).Editions.Should().ContainSingle().Subject;

        var text = TextOf(draft.Document);
        text.Should().Contain("100% công trình xây dựng trên địa bàn có giấy phép.").And.NotContain("cuộc bầu cử đại biểu", "the voters went in May");
        draft.Objections.Should().SatisfyRespectively(
            first => first.Should().Contain("ct01_to_chuc_can_bo"),
            second => second.Should().Contain("ct01_ubnd"));
    }

    [Fact]
    public async Task The_same_data_under_the_same_clock_gives_the_same_bytes_in_two_databases()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();

        var first = await RunAsync(one);
        var second = await RunAsync(other);

        second.Document.ToArray().Should().Equal(first.Document.ToArray());
    }

    private static RunRequest Request => new("eight-month-programme-review", PeriodKey.Parse("2016-8M"));

    private static async Task<MadeEdition> RunAsync(Office office) =>
        (await office.RunAsync(_ => Request)).Editions.Should().ContainSingle().Subject;

    /// <summary>An office with the eight months' files, in one of which lines may be changed or, by null, left out.</summary>
    private static async Task<Office> OpenAsync(Func<string, bool>? isChanged = null, Func<string, string?>? change = null)
    {
        var office = await Office.OpenAsync("2016-08-25T07:00:00");
        await office.ImportUnitsAsync();
        var files = new List<SourceFile>();
        foreach (var name in Enumerable.Range(1, 8).SelectMany(month => new[] { $"2016-{month:00}/branches.csv", $"2016-{month:00}/ward.csv" }))
        {
            var file = await Office.SampleAsync(name);
            files.Add(isChanged?.Invoke(name) == true ? file with { Content = Changed(file, change!) } : file);
        }

        await office.ImportAsync([.. files]);
        return office;
    }

    private static byte[] Changed(SourceFile file, Func<string, string?> change) => System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', System.Text.Encoding.UTF8.GetString(file.Content.Span).Split('\n').Select(change).OfType<string>()));

    private static string TextOf(ReadOnlyMemory<byte> document) =>
        string.Join('\n', DocxText.Extract(document).Select(paragraph => paragraph.Text.Replace('\u00A0', ' ').Trim()));
}
