using System.Text;
using MimeKit;
using ReportWorker.Core.Intake;

namespace ReportWorker.Tests.Acceptance;

/// <summary>A report that compares with the year before and with the plan, from definitions to what its readers see.</summary>
public sealed class ComparisonTests
{
    private const string Text = """
        {{ dv_ket_nap | change: dv_ket_nap.last_year }}
        {{ dv_ket_nap.last_year }}
        {{ kl_dang_vien | change: kl_dang_vien.last_year }}
        {{ dt_lop | change: dt_lop.last_year }}
        {{ dh_chi_bo_cap_uy_vien_lan_dau_ty_le | change: dh_chi_bo_cap_uy_vien_lan_dau_ty_le.last_year, 'points' }}
        {{ dv_ket_nap | change: dv_ket_nap.target, 'plan' }}
        {{ dv_ket_nap.rate | percent }}
        {% for r in children | where: 'kind', 'dang_bo_phuong' | rank: 'dv_ket_nap' %}{% if r.rank <= 2 %}{{ r.rank }}. {{ r.item.name }} {{ r.value }}
        {% endif %}{% endfor %}
        {{ period.last_year }}, {{ period.months }} tháng, {{ period.year_to_date }}, {{ coverage.on_time }} biểu đúng hạn
        """;

    [Fact]
    public async Task A_report_says_what_changed_since_last_year_and_what_cannot_be_compared()
    {
        var templates = Templates();
        try
        {
            await using var office = await Office.OpenAsync("2020-07-05T08:00:00", settings => settings.Paths.Templates = templates);
            await office.ImportSamplesAsync();
            await office.ImportAsync(await LastYearAsync());
            (await office.Get<TargetImport>().ImportAsync(Csv("targets.csv", "unit,indicator,year,value\nlong-bien,dv_ket_nap,2020,200"), TestContext.Current.CancellationToken))
                .Should().BeOfType<ImportResult.Imported>();

            await office.RunAsync(request => request with { Send = true });
            await office.SendAsync();

            var lines = (await MimeMessage.LoadAsync(office.Messages()[0], TestContext.Current.CancellationToken)).TextBody! // the mail has a plain body
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            lines.Should().Equal(
                "giảm 1,3% so với cùng kỳ",
                "75",
                "số liệu cùng kỳ mới có của 50/51 đơn vị nên chưa so sánh được",
                "chưa có số liệu cùng kỳ để so sánh",
                "giữ nguyên so với cùng kỳ",
                "đạt 37% kế hoạch",
                "37%",
                "1. Đảng bộ phường Bồ Đề 5",
                "1. Đảng bộ phường Đức Giang 5",
                "1. Đảng bộ phường Gia Thụy 5",
                "1. Đảng bộ phường Long Biên 5",
                "1. Đảng bộ phường Thạch Bàn 5",
                "6 tháng đầu năm 2019, 6 tháng, 6 tháng đầu năm 2020, 56 biểu đúng hạn");
        }
        finally
        {
            Directory.Delete(templates, recursive: true);
        }
    }

    // The six-month review with a comparison and a mail that says it.
    private static string Templates()
    {
        var folder = RepositoryFolder.CopyTemplates(Directory.CreateTempSubdirectory("reportworker-templates-").FullName);
        var report = Path.Combine(folder, "six-month-review");
        File.AppendAllText(Path.Combine(report, "report.yaml"), "\ncompare: [last-year]\n");
        File.WriteAllText(Path.Combine(report, "mail.txt"), Text);
        return folder;
    }

    // The same answers a year earlier, with one more new member at one ward.
    private static async Task<SourceFile> LastYearAsync()
    {
        var file = await Office.SampleAsync("2020-H1/base-organisations.csv");
        var lines = Encoding.UTF8.GetString(file.Content.Span).Replace("2020-H1", "2019-H1", StringComparison.Ordinal).Split('\n');
        var column = Array.IndexOf(lines[0].TrimStart('\uFEFF').TrimEnd('\r').Split(','), "dv_ket_nap");
        var ward = Array.FindIndex(lines, line => line.StartsWith("phuong-bo-de,", StringComparison.Ordinal));
        var cells = lines[ward].Split(',');
        cells[column] = "6";
        lines[ward] = string.Join(',', cells);
        return Csv("last-year.csv", string.Join('\n', lines));
    }

    private static SourceFile Csv(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
