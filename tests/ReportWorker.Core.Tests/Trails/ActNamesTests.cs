using System.Globalization;
using System.Text.RegularExpressions;
using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Tests.Trails;

/// <summary>Looks through the code for what it writes into the audit trail.</summary>
public sealed partial class ActNamesTests
{
    /// <summary>What looks like an act and is none: names that templates read, and kinds of content.</summary>
    private static readonly string[] OtherThings = ["correction.changes", "edition.waiver", "body.html", "body.text"];

    private static readonly string[] FileKinds = ["yaml", "csv", "json", "xml", "db", "css", "svg", "js", "ini", "com", "exe", "docx", "xlsx", "eml", "html"];

    [Fact]
    public void Every_act_that_the_code_writes_has_a_name()
    {
        var acts = Written().ToHashSet();

        acts.Should().Contain(["edition.release", "notice.not-sent", "notice.changes", "heartbeat", "account.sign-in", "intake.take", "recipients.end"], "the search finds them");
        acts.Should().BeSubsetOf(ActNames.All, "an act that nobody can read must get a name in Acts.resx and Acts.vi.resx");
        ActNames.All.Should().BeSubsetOf(acts, "a name that nothing bears can go");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Names_are_told_apart_in_each_language(string language) =>
        ActNames.All.Select(act => ActNames.Of(act)!.ToString(CultureInfo.GetCultureInfo(language))).Should().OnlyHaveUniqueItems().And.NotContain(ActNames.All);

    [Fact]
    public void What_has_no_name_is_not_named() => ActNames.Of("later.act").Should().BeNull();

    private static IEnumerable<string> Written()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var act in Dotted().Matches(text).Select(match => match.Groups["act"].Value).Where(text => !IsOther(text)))
            {
                yield return act;
            }

            foreach (var act in Plain().Matches(text).Select(match => match.Groups["act"].Value))
            {
                yield return act;
            }

            foreach (var kind in Notice().Matches(text).Select(match => match.Groups["kind"].Value))
            {
                yield return "notice." + kind;
            }
        }
    }

    // Names of files and of measures look alike.
    private static bool IsOther(string text) =>
        OtherThings.Contains(text) || text.StartsWith("reportworker.", StringComparison.Ordinal) || FileKinds.Contains(text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..]);

    [GeneratedRegex(@"""(?<act>[a-z]+\.[a-z][a-z-]*)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\.Event\(\s*""(?<act>[a-z]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"TellAsync\(\s*\(""(?<kind>[a-z-]+)"",", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Notice();
}
