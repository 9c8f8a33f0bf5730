using System.Text.RegularExpressions;

namespace ReportWorker.Tests.Documentation;

/// <summary>The numbered steps at the top of a page, as its reader sees them.</summary>
internal sealed partial class Walkthrough
{
    private readonly IReadOnlyList<string> _steps;

    private Walkthrough(IReadOnlyList<string> steps) => _steps = steps;

    public int Count => _steps.Count;

    /// <summary>Reads the steps of the first section of a page under <c>docs/</c>.</summary>
    public static Walkthrough Of(string page)
    {
        var text = File.ReadAllText(RepositoryFolder.Of("docs", page)).ReplaceLineEndings("\n");
        var section = text.Split("\n## ")[1];
        var steps = Step().Split("\n" + section).Skip(1);
        return new Walkthrough([.. steps.Select(step => step.Replace("\n   ", "\n", StringComparison.Ordinal))]);
    }

    /// <summary>What stands between backticks in the running text of a step.</summary>
    public IReadOnlyList<string> Words(int step) =>
        [.. Code().Matches(TableRow().Replace(Block().Replace(At(step), ""), "")).Select(match => match.Groups["code"].Value)];

    /// <summary>What stands in italics.</summary>
    public IReadOnlyList<string> Quotes(int step) => [.. Italics().Matches(Block().Replace(At(step), "")).Select(match => match.Groups["text"].Value)];

    /// <summary>The fenced lines of a step.</summary>
    public IReadOnlyList<string> Lines(int step) => Block().Match(At(step)).Groups["content"].Value.TrimEnd('\n').Split('\n');

    /// <summary>The rows of a step's table, cell by cell, without what Markdown needs.</summary>
    public IReadOnlyList<string[]> Table(int step) =>
        [.. TableRow().Matches(At(step)).Select(match => match.Value.Trim())
            .Where(row => !row.StartsWith("|---", StringComparison.Ordinal))
            .Select(Cells)];

    // A stroke between backticks is a filter's.
    private static string[] Cells(string row) =>
        [.. Cell().Matches(row).Select(match => match.Groups["cell"].Value.Trim().Trim('`'))];

    private string At(int step) => _steps[step - 1];

    [GeneratedRegex(@"\n\d+\. ", RegexOptions.NonBacktracking)]
    private static partial Regex Step();

    [GeneratedRegex("```[a-z]*\n(?<content>[^`]*)```", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"\*(?<text>[^*]+)\*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Italics();

    [GeneratedRegex(@"^\|.*\|$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\|(?<cell>( *`[^`]*` *)|[^|`]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();
}
