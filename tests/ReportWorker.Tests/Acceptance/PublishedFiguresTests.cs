using System.Text.RegularExpressions;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Docx;
using ReportWorker.Hosting.Demo;

namespace ReportWorker.Tests.Acceptance;

/// <summary>
/// The 95 figures that five offices published: each report is made from its samples, and each figure stands in its sentence. One row a figure
/// is printed, with what is expected, what was found and where it stands.
/// </summary>
public sealed class PublishedFiguresTests
{
    private static readonly Dictionary<string, IReadOnlyList<PublishedFigure>> Published = new()
    {
        ["six-month-review"] = PublishedFigure.SixMonthReview2020,
        ["eight-month-programme-review"] = PublishedFigure.EightMonthReview2016,
        ["organisation-conference-review"] = PublishedFigure.ConferenceReview2020,
        ["annual-party-building"] = PublishedFigure.AnnualReview2017,
        ["inspection-briefing"] = PublishedFigure.Briefing2020,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("six-month-review", 42)]
    [InlineData("eight-month-programme-review", 16)]
    [InlineData("organisation-conference-review", 13)]
    [InlineData("annual-party-building", 20)]
    [InlineData("inspection-briefing", 4)]
    public async Task Every_published_figure_stands_in_its_place(string report, int count)
    {
        var draft = await MakeAsync(report);

        draft.Objections.Should().BeEmpty();
        draft.Warnings.Should().BeEmpty();
        var paragraphs = DocxText.Extract(draft.Document)
            .Select(paragraph => paragraph with { Text = paragraph.Text.Replace('\u00A0', ' ') })
            .ToList();
        var rows = Published[report].Select(figure => Look(figure, paragraphs)).ToList();
        foreach (var row in rows)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(row.ToString());
        }

        rows.Should().HaveCount(count);
        rows.Where(row => !row.IsRight).Should().BeEmpty();
    }

    [Fact]
    public void There_are_95_of_them() => Published.Values.Sum(figures => figures.Count).Should().Be(95);

    private static Row Look(PublishedFigure figure, List<TextParagraph> paragraphs)
    {
        if (figure.Sentence is null)
        {
            return new Row(figure.Code, null, null, null);
        }

        // At the beginning of a sentence a figure is one word; elsewhere it begins where the words before it stand last.
        var sides = figure.Sentence.Split('§').Select(Regex.Escape).ToArray();
        var value = sides[0].Length == 0 ? @"\S+" : $"(?:(?!{sides[0]}).)+?";
        var pattern = $"{sides[0]}(?<value>{value}){sides[1]}";
        var found = paragraphs
            .SelectMany(paragraph => Regex.Matches(paragraph.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5))
                .Select(match => (match.Groups["value"].Value, paragraph.Location)))
            .OrderBy(match => match.Value == figure.Printed ? 0 : 1)
            .FirstOrDefault();
        return new Row(figure.Code, figure.Printed, found.Value, found.Location);
    }

    // As the demonstration does: the samples that the index names, under one clock.
    private static async Task<MadeEdition> MakeAsync(string report)
    {
        var samples = await Samples.FindAsync(RepositoryFolder.Of(), RepositoryFolder.Of(), Token);
        var sample = samples.Of(report);
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        var files = new List<SourceFile>();
        foreach (var folder in sample.Folders)
        {
            await office.ImportUnitsAsync(folder);
            if (samples.Targets(folder) is { } targets)
            {
                (await office.Get<TargetImport>().ImportAsync(await ReadAsync(targets), Token)).Should().BeOfType<ImportResult.Imported>();
            }

            foreach (var path in samples.Data(folder))
            {
                files.Add(await ReadAsync(path));
            }
        }

        await office.ImportAsync([.. files]);
        var result = await office.Get<RunReport>().RunAsync(new RunRequest(report, sample.Period, sample.Unit), null, Token);
        return result.Editions.Should().ContainSingle().Subject;
    }

    private static Task<SourceFile> ReadAsync(string path) => SourceFile.ReadAsync(path, SourceFile.DefaultLimit, Token);

    private sealed record Row(string Code, string? Expected, string? Found, TemplateLocation? Place)
    {
        public bool IsRight => Expected == Found;

        public override string ToString() => Expected is null
            ? $"{Code,-42}(not printed)"
            : $"{(IsRight ? "" : "MISSING "),-8}{Code,-42}expected {Expected,-12}found {Found ?? "nothing",-12} {Place?.ToMessage().ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
