using ReportWorker.Docx;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Documentation;

/// <summary>Somebody makes a new report with nothing but the page before him, step by step, as it is written there.</summary>
public sealed class WalkthroughTests(FilledDesk filled) : IClassFixture<FilledDesk>
{
    [Theory]
    [InlineData("templates.md")]
    [InlineData("vi/templates.md")]
    public async Task Whoever_follows_the_page_has_the_report(string page)
    {
        var steps = Walkthrough.Of(page);
        steps.Count.Should().Be(9);
        using var desk = filled.New("vi");
        desk.BringTemplates();

        RepositoryFolder.CopyFolder(desk.Of(steps.Words(1)[0]), desk.Of(steps.Words(1)[1]));
        desk.Write(steps.Words(2)[0], string.Join('\n', steps.Lines(2)));
        EditTemplate(desk, steps);

        var check = await RunAsync(desk, steps.Words(7)[0]);
        check.ShouldEndWith(0).Error.Trim().Should().Be(steps.Words(7)[1], "there are no warnings either");

        var draft = (await RunAsync(desk, steps.Lines(8)[0])).ShouldEndWith(0);
        draft.Error.Should().BeEmpty("nothing stands against its release");
        foreach (var quote in steps.Quotes(8))
        {
            TextOf(Newest(desk)).Should().Contain(quote);
        }

        (await RunAsync(desk, steps.Lines(9)[0])).ShouldEndWith(0);
        TextOf(Newest(desk)).Should().Contain(steps.Quotes(9)[0]).And.Contain("Nguyễn Văn A");
    }

    [Fact]
    public void Both_languages_tell_the_same_steps()
    {
        var (english, vietnamese) = (Walkthrough.Of("templates.md"), Walkthrough.Of("vi/templates.md"));

        foreach (var step in Enumerable.Range(1, english.Count))
        {
            vietnamese.Lines(step).Should().Equal(english.Lines(step), "step {0}", step);
            vietnamese.Table(step).Should().BeEquivalentTo(english.Table(step), options => options.WithStrictOrdering(), "step {0}", step);
        }
    }

    private static void EditTemplate(Desk desk, Walkthrough steps)
    {
        var word = new WordAtHand(desk.Of(steps.Words(3)[0]));
        word.ReplaceBehind(steps.Words(3)[1], steps.Words(3)[2]);
        word.ReplaceUpTo(
            steps.Words(4)[0], steps.Words(4)[1], steps.Lines(4).Select(line => (line, line.Contains("I- ", StringComparison.Ordinal) ? "Heading1" : "BodyText")));
        word.InsertTable(steps.Words(5)[0], steps.Table(5));
        word.Replace(steps.Words(6)[0], steps.Words(6)[1]);
        word.Save();
    }

    // As a shell reads the line.
    private static Task<Answer> RunAsync(Desk desk, string line)
    {
        var words = line.Split('\'').SelectMany((part, place) => place % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        words[0].Should().Be("reportworker");
        return desk.RunProgramAsync(words[1..]);
    }

    private static byte[] Newest(Desk desk) =>
        File.ReadAllBytes(new DirectoryInfo(desk.Folder).GetFiles("*.docx").MaxBy(file => file.CreationTimeUtc)!.FullName);

    private static string TextOf(byte[] document) =>
        string.Join('\n', DocxText.Extract(document).Select(paragraph => paragraph.Text.Replace('\u00A0', ' ')));
}
