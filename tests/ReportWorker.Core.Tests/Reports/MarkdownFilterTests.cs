using ReportWorker.Core.Reports;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Reports;

/// <summary>Marks that a clerk types in a cell, written here as the looks they give: paragraph kind and level, then its runs.</summary>
public sealed class MarkdownFilterTests
{
    [Theory]
    [InlineData("Đã kết nạp **12** đảng viên", "None0: Đã kết nạp |b:12| đảng viên")]
    [InlineData("*nghiêng* và ***cả hai***", "None0: i:nghiêng| và |bi:cả hai")]
    [InlineData("một\nhai\n\nba", "None0: một|\n|hai ¶ None0: ba")]
    [InlineData("Gồm:\n- a\n  - b\n- c", "None0: Gồm: ¶ Bulleted0: a ¶ Bulleted1: b ¶ Bulleted0: c")]
    [InlineData("1. a\n2. b", "Numbered0: a ¶ Numbered0: b")]
    [InlineData("3. a\n4. b", "None0: 3. a ¶ None0: 4. b")]
    [InlineData("1. a\n1. b", "None0: 1. a ¶ None0: 1. b")]
    [InlineData("xem [cổng](https://hanoi.gov.vn)", "None0: xem |l(https://hanoi.gov.vn):cổng")]
    [InlineData("xem [tệp](file:///c:/a)", "None0: xem |[tệp](file:///c:/a)")]
    [InlineData("<b>không</b> & 5 * 3 = 15, a_b_c", "None0: <b>không</b> & 5 * 3 = 15, a_b_c")]
    [InlineData("# không phải đề mục", "None0: # không phải đề mục")]
    [InlineData("`mã`", "None0: `mã`")]
    [InlineData("> trích", "None0: > trích")]
    public void Marks_become_looks_and_everything_else_stays(string typed, string expected) => Look(MarkdownFilter.Parse(typed)).Should().Be(expected);

    [Fact]
    public void What_is_missing_stays_missing()
    {
        var filters = MarkdownFilter.Register(FilterRegistry.Standard);
        var scope = new Scope(new Dictionary<string, object?> { ["x"] = null }, new EvaluationContext { Culture = new("vi-VN"), Filters = filters });

        Expression.Parse("x | markdown | default: 'không'").Value!.Print(scope).Should().Be("không");
    }

    private static string Look(RichText text) => string.Join(" ¶ ", text.Paragraphs.Select(p => $"{p.List}{p.Level}: {string.Join('|', p.Runs.Select(Look))}"));

    private static string Look(RichRun run)
    {
        var look = (run.IsBold ? "b" : "") + (run.IsItalic ? "i" : "") + (run.Link is null ? "" : $"l({run.Link})");
        return look.Length == 0 ? run.Text : $"{look}:{run.Text}";
    }
}
