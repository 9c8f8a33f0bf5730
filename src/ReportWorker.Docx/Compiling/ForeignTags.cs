using System.Text.RegularExpressions;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Finds in a text what people write who know another program: it is no tag, so that it would be printed.</summary>
internal static partial class ForeignTags
{
    /// <summary>What there is of it in these paragraphs; comments are not printed.</summary>
    public static IReadOnlyList<TemplateProblem> Find(IEnumerable<TaggedText> paragraphs)
    {
        var problems = new ProblemList();
        foreach (var problem in paragraphs.Where(p => p.Owner.Ancestor(n => n.Is("comment")) is null).SelectMany(Find))
        {
            problems.Add(problem);
        }

        return problems.All;
    }

    private static IEnumerable<TemplateProblem> Find(TaggedText text)
    {
        var own = TagLexer.Find(text.Text).Value ?? [];
        return Pattern().Matches(text.Text).Where(match => !own.Any(tag => tag.Span.Start < match.Index && match.Index < tag.Span.End))
            .Select(match => text.Place(new TextSpan(match.Index, match.Length)).Problem(Messages.ForeignTag(match.Value, Ours(match))));
    }

    private static string Ours(Match match) =>
        match.Groups["name"] is { Success: true } name ? $"{{{{ {name.Value} }}}}" : Ours(match.Value);

    /// <summary>The same without the spaces between the braces.</summary>
    private static string Ours(string tag) => "{" + tag[1..^1].Trim() + "}";

    // <<name>> «name» ${name} [[name]] {name}, and our own with a space between the braces.
    [GeneratedRegex(
        """
        (<<|«|\$\{|\[\[|(?<![\{$])\{)\s*(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.]*)\s*(>>|»|\]\]|\}(?!\}))
        |\{\s+\{[^{}]*\}\s*\}
        |\{\s+%[^{}]*%\s*\}
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
