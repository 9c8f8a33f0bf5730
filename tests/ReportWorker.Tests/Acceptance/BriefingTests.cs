using MimeKit;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>The briefing of Long Biên for the delegation that came on 9 June 2020: as of a day, made when somebody asks for it.</summary>
public sealed class BriefingTests
{
    private const string Data = "2020-06-09/office.csv";

    [Fact]
    public async Task Who_comes_and_on_which_directives_is_data()
    {
        await using var office = await OpenAsync(csv => csv
            .Replace("Đoàn kiểm tra số 11 của Thành ủy", "Đoàn khảo sát số 5 của Thành ủy", StringComparison.Ordinal)
            .Replace("Kế hoạch số 155-KH/TU", "Kế hoạch số 9-KH/TU", StringComparison.Ordinal));

        var draft = await RunAsync(office);

        TextOf(draft.Document).Should().Contain("làm việc với Đoàn khảo sát số 5 của Thành ủy").And.Contain("Kế hoạch số 9-KH/TU")
            .And.NotContain("Đoàn kiểm tra số 11").And.NotContain("155-KH/TU");
        draft.Edition.FileName.Should().Be("Báo cáo làm việc với Đoàn khảo sát số 5 của Thành ủy (09-6-2020) (dự thảo 1).docx");
    }

    [Fact]
    public async Task Before_the_visit_there_is_no_conclusion_and_no_heading_for_it()
    {
        await using var office = await OpenAsync(csv => csv[..csv.IndexOf("van-phong,lam-viec-doan-van-phong,2020-06-09,lvd_ket_luan", StringComparison.Ordinal)]
            + csv[csv.IndexOf("ban-to-chuc,", StringComparison.Ordinal)..]);

        var draft = await RunAsync(office);

        draft.Objections.Should().BeEmpty();
        TextOf(draft.Document).Should().Contain("II- KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO").And.NotContain("TRƯỞNG ĐOÀN").And.NotContain("III-");
    }

    [Fact]
    public async Task A_subcommittee_without_a_group_is_worth_a_look_and_stands_against_nothing()
    {
        await using var office = await OpenAsync(csv => csv.Replace("dh_to_giup_viec,3", "dh_to_giup_viec,2", StringComparison.Ordinal));

        var draft = await RunAsync(office);

        draft.Objections.Should().BeEmpty();
        draft.Warnings.Should().ContainSingle().Which.Should().Contain("Có 03 tiểu ban nhưng 02 tổ giúp việc");
    }

    [Fact]
    public async Task The_delegation_gets_the_official_edition_with_the_same_figures_in_the_mail()
    {
        await using var office = await OpenAsync();
        var draft = await RunAsync(office);

        await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder { Mark = new DocumentMark(7, new DateOnly(2020, 6, 9), "Nguyễn Văn A") }, TestContext.Current.CancellationToken);
        await office.SendAsync();

        var mail = await MimeMessage.LoadAsync(office.Messages().Should().ContainSingle().Subject, TestContext.Current.CancellationToken);
        mail.To.ToString().Should().Contain("thu-ky-doan@thanh-uy.example");
        mail.Subject.Should().Be("[CHÍNH THỨC] Báo cáo làm việc với Đoàn kiểm tra số 11 của Thành ủy - Quận ủy Long Biên");
        mail.TextBody.Should().Contain("- Tiểu ban đã thành lập: 03 tiểu ban").And.Contain("số 07-BC/QU, ngày 09 tháng 6 năm 2020");
    }

    [Fact]
    public async Task Nobody_owes_it_by_the_calendar()
    {
        await using var office = await OpenAsync();

        await office.ReconcileAsync();

        (await office.DueAsync()).Should().NotContain(row => row.Due.Key.Report == "inspection-briefing");
    }

    private static async Task<MadeEdition> RunAsync(Office office) =>
        (await office.RunAsync(_ => new RunRequest("inspection-briefing", PeriodKey.Parse("2020-06-09")))).Editions.Should().ContainSingle().Subject;

    private static async Task<Office> OpenAsync(Func<string, string>? change = null)
    {
        var office = await Office.OpenAsync("2020-06-09T17:00:00");
        await office.ImportUnitsAsync();
        var file = await Office.SampleAsync(Data);
        await office.ImportAsync(change is null
            ? file
            : file with { Content = System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(file.Content.Span))) });
        return office;
    }

    private static string TextOf(ReadOnlyMemory<byte> document) =>
        string.Join('\n', DocxText.Extract(document).Select(paragraph => paragraph.Text.Replace('\u00A0', ' ').Trim()));
}
