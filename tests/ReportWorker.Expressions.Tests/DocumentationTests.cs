namespace ReportWorker.Expressions.Tests;

/// <summary>The reference for report authors tells the truth.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var page in new[] { "templates.md", "vi/templates.md" })
            {
                foreach (var (source, result) in ExamplesOf(page))
                {
                    data.Add(page, source, result);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_the_page_says(string page, string source, string result)
    {
        var filters = FilterRegistry.Standard.With("yes", (input, _, _) => Values.IsTrue(input) ? "yes" : "no");
        Model.Parse(source).Print(new Scope(Model.Review, Model.Context with { Filters = filters })).Should().Be(result, page);
    }

    [Theory]
    [InlineData("templates.md")]
    [InlineData("vi/templates.md")]
    public void Every_filter_has_a_row_and_an_example(string page)
    {
        var rows = Rows(page).Where(cells => cells.Length == 4 && cells[0].StartsWith('`')).Select(cells => cells[0].Trim('`').Split(':')[0]);
        rows.Should().BeEquivalentTo(FilterRegistry.Standard.Names);
    }

    private static IEnumerable<(string Source, string Result)> ExamplesOf(string page)
    {
        var inExamples = false;
        foreach (var cells in Rows(page))
        {
            if (!cells[0].StartsWith('`'))
            {
                inExamples = cells[^2].EndsWith('→');
            }
            else if (inExamples)
            {
                yield return (cells[^2].Trim('`'), cells[^1].Trim('`'));
            }
        }
    }

    private static IEnumerable<string[]> Rows(string page)
    {
        var lines = File.ReadLines(Path.Combine(Root(), "docs", page));
        return lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line
            .Replace("\\|", "\u0001", StringComparison.Ordinal)
            .Trim('|', ' ')
            .Split('|', StringSplitOptions.TrimEntries)
            .Select(cell => cell.Replace('\u0001', '|'))
            .ToArray()).Where(cells => cells.Length > 1);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReportWorker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution is not above the tests");
    }
}
