using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>
/// What Quảng Yên published of 2017, made from its units' figures: plan against result, breakdowns that must add up, zeros in words or left
/// out, and no leading zeros.
/// </summary>
public sealed class AnnualReviewTests
{
    private const string Samples = "quang-yen";
    private const string Bases = "2017/base-organisations.csv";
    private const string Departments = "2017/office.csv";

    [Fact]
    public async Task What_is_not_printed_stands_in_the_annex()
    {
        await using var office = await OpenAsync();

        var text = TextOf((await RunAsync(office)).Document);

        text.Should().Contain("Toàn Đảng bộ\n50 đơn vị được phân loại\n171\n171\n100%\n22\n148\n47\n11/19");
        text.Should().NotContain("khai trừ").And.NotContain("đơn vị hoàn thành nhiệm vụ");
    }

    [Fact]
    public async Task Parts_that_do_not_add_up_stand_against_release_with_the_unit()
    {
        await using var office = await OpenAsync((name, line) =>
            name == Departments ? line.Replace("kl_canh_cao,1", "kl_canh_cao,2", StringComparison.Ordinal) : line);

        var draft = await RunAsync(office);

        draft.Objections.Should().ContainSingle().Which.Should().Contain("Ủy ban Kiểm tra Thị ủy")
            .And.Contain("Đảng viên bị thi hành kỷ luật (4) phải bằng tổng của Đảng viên bị khiển trách (2), Đảng viên bị cảnh cáo (2)");
    }

    [Fact]
    public async Task An_organisation_in_two_classes_stands_against_release()
    {
        await using var office = await OpenAsync((_, line) =>
            line.Replace("qy-phuong-ha-an,xdd-co-so-nam,2017,1,0,1,", "qy-phuong-ha-an,xdd-co-so-nam,2017,1,1,1,", StringComparison.Ordinal)
                .Replace("qy-xa-cam-la,xdd-co-so-nam,2017,1,1,0,", "qy-xa-cam-la,xdd-co-so-nam,2017,1,0,0,", StringComparison.Ordinal));

        var draft = await RunAsync(office);

        draft.Objections.Should().SatisfyRespectively(
            first => first.Should().Contain("Đảng bộ phường Hà An"),
            second => second.Should().Contain("Đảng bộ xã Cẩm La"));
    }

    [Fact]
    public async Task A_part_that_is_no_longer_zero_is_written_with_the_comma_it_needs()
    {
        await using var office = await OpenAsync((name, line) => name == Departments
            ? line.Replace("kl_cach_chuc,1", "kl_cach_chuc,0", StringComparison.Ordinal).Replace("kl_khai_tru,0", "kl_khai_tru,1", StringComparison.Ordinal)
            : line.Replace("qy-xa-tien-an,xdd-co-so-nam,2017,1,1,0,0,0,", "qy-xa-tien-an,xdd-co-so-nam,2017,1,0,0,0,1,", StringComparison.Ordinal)
                .Replace("qy-xa-lien-vi,xdd-co-so-nam,2017,1,1,0,0,0,", "qy-xa-lien-vi,xdd-co-so-nam,2017,1,0,0,1,0,", StringComparison.Ordinal));

        var draft = await RunAsync(office);

        draft.Objections.Should().BeEmpty();
        TextOf(draft.Document).Should().Contain("trong đó: khiển trách 13 đảng viên, cảnh cáo 7 đảng viên, cách chức 1 đảng viên, khai trừ 1 đảng viên.")
            .And.Contain("23 tổ chức cơ sở đảng đạt trong sạch, vững mạnh (chiếm 46%), 25 đơn vị hoàn thành tốt nhiệm vụ (chiếm 50%), "
                + "1 đơn vị hoàn thành nhiệm vụ (chiếm 2%), 1 tổ chức đảng yếu kém.");
    }

    [Fact]
    public async Task Without_a_plan_the_place_is_open_and_stands_against_release()
    {
        await using var office = await OpenAsync(withTargets: false);

        var draft = await RunAsync(office);

        TextOf(draft.Document).Should().Contain("kết nạp 171 đảng viên mới, ……").And.NotContain("% kế hoạch");
        draft.Objections.Should().HaveCount(3, "the document and both bodies of the mail say it")
            .And.OnlyContain(objection => objection.Contains("dv_ket_nap.target", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_was_not_met_or_surpassed_is_said_so()
    {
        await using var office = await OpenAsync();
        var more = "unit,indicator,year,value\nquang-yen,dv_ket_nap,2017,200"u8.ToArray();
        var targets = await Office.SampleAsync("targets.csv", Samples);
        (await office.Get<TargetImport>().ImportAsync(targets with { Content = more }, TestContext.Current.CancellationToken))
            .Should().BeOfType<ImportResult.Imported>();

        TextOf((await RunAsync(office)).Document).Should().Contain("171 đảng viên mới, đạt 85,5% kế hoạch.");
    }

    [Fact]
    public async Task Who_did_not_report_stands_in_a_table()
    {
        await using var office = await OpenAsync((_, line) => line.StartsWith("qy-xa-lien-hoa,", StringComparison.Ordinal) ? null : line);

        var draft = await RunAsync(office);

        TextOf(draft.Document).Should().Contain("Báo cáo được tổng hợp từ 55/56 biểu phải gửi. Các đơn vị chưa gửi biểu:")
            .And.Contain("1\nĐảng bộ xã Liên Hòa\nBiểu năm của tổ chức cơ sở đảng");
        draft.Objections.Should().Contain(objection => objection.Contains("55/56", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Communes_and_wards_are_heard_by_name_in_the_order_of_the_tree()
    {
        await using var office = await OpenAsync();

        var lines = TextOf((await RunAsync(office)).Document).Split('\n').Where(line => line.StartsWith("- Đảng bộ ", StringComparison.Ordinal)).ToList();

        lines.Should().HaveCount(19);
        lines[0].Should().StartWith("- Đảng bộ phường Quảng Yên: ");
        lines[^1].Should().StartWith("- Đảng bộ xã Tiền Phong: ");
    }

    [Fact]
    public async Task The_chart_shows_plan_and_result_of_the_nineteen()
    {
        await using var office = await OpenAsync();

        var chart = WordFile.ReadPart((await RunAsync(office)).Document, "word/charts/chart1.xml");

        chart.Should().Contain("Kế hoạch").And.Contain("Thực hiện").And.Contain("<c:ptCount val=\"19\"/>")
            .And.Contain("Đảng bộ xã Tiền Phong").And.NotContain("Chi bộ Trường THPT");
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

    private static async Task<MadeEdition> RunAsync(Office office) =>
        (await office.RunAsync(_ => new RunRequest("annual-party-building", PeriodKey.Parse("2017")))).Editions.Should().ContainSingle().Subject;

    /// <summary>An office with the year's files, whose lines may be changed or, by null, left out.</summary>
    private static async Task<Office> OpenAsync(Func<string, string, string?>? change = null, bool withTargets = true)
    {
        var office = await Office.OpenAsync("2017-12-08T07:00:00");
        await office.ImportUnitsAsync(Samples);
        var files = new List<SourceFile>();
        foreach (var name in new[] { Bases, Departments })
        {
            var file = await Office.SampleAsync(name, Samples);
            files.Add(change is null ? file : file with { Content = Changed(file, line => change(name, line)) });
        }

        await office.ImportAsync([.. files]);
        if (withTargets)
        {
            var targets = await office.Get<TargetImport>().ImportAsync(await Office.SampleAsync("targets.csv", Samples), TestContext.Current.CancellationToken);
            targets.Should().BeOfType<ImportResult.Imported>();
        }

        return office;
    }

    private static byte[] Changed(SourceFile file, Func<string, string?> change) => System.Text.Encoding.UTF8.GetBytes(
        string.Join('\n', System.Text.Encoding.UTF8.GetString(file.Content.Span).Split('\n').Select(change).OfType<string>()));

    private static string TextOf(ReadOnlyMemory<byte> document) =>
        string.Join('\n', DocxText.Extract(document).Select(paragraph => paragraph.Text.Replace('\u00A0', ' ').Trim()));
}
