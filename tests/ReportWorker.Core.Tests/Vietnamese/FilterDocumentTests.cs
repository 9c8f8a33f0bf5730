using System.Text.RegularExpressions;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Tests.Vietnamese;

/// <summary>The tables of the Vietnamese filters tell the truth.</summary>
public sealed partial class FilterDocumentTests
{
    private static readonly Dictionary<string, object?> Model = new()
    {
        ["period"] = new Dictionary<string, object?> { ["to"] = new DateOnly(2020, 6, 30) },
    };

    [Theory]
    [InlineData("reports.md")]
    [InlineData("vi/bao-cao.md")]
    public void Every_example_gives_what_the_page_says(string page)
    {
        foreach (var (_, examples, results) in Rows(page))
        {
            var context = new EvaluationContext { Culture = VietnameseText.Culture, Filters = VietnameseFilters.Registry };
            Quoted(examples).Select(source => Expression.Parse(source).Value!.Print(new Scope(Model, context)))
                .Should().Equal(Quoted(results), page);
        }
    }

    [Theory]
    [InlineData("reports.md")]
    [InlineData("vi/bao-cao.md")]
    public void Every_filter_has_a_row(string page) => Rows(page).Select(row => Quoted(row.Filter)[0].Split(':')[0]).Distinct()
        .Should().BeEquivalentTo(VietnameseFilters.Registry.Names.Except(FilterRegistry.Standard.Names));

    private static List<(string Filter, string Examples, string Results)> Rows(string page) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", page))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("\\|", StringComparison.Ordinal))
            .Select(line => CellEnd().Split(line.Trim('|', ' ')))
            .Where(cells => cells.Length == 4)
            .Select(cells => (cells[0], cells[2].Replace("\\|", "|", StringComparison.Ordinal), cells[3]))];

    private static List<string> Quoted(string cell) => [.. Code().Matches(cell).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex CellEnd();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
