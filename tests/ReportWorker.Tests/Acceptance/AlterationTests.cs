using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>Two hundred alterations are planted, one at a time, and each has to be named as what it is and where it is.</summary>
public sealed partial class AlterationTests(AlteredOffice office) : IClassFixture<AlteredOffice>
{
    private const string Top = "long-bien";

    // Each test draws its own alterations; the same ones every time.
    private readonly Random _random = new(AlteredOffice.Seed);

    [Fact]
    public async Task Unaltered_editions_are_clean()
    {
        foreach (var made in office.Editions)
        {
            var result = await office.VerifyAsync(made.Document);

            result.State.Should().Be(FileState.Unaltered);
            result.Key.Should().Be(made.Edition.Key.ToString());
            result.IsGood.Should().BeTrue();
            result.Remarks.Should().BeEmpty();
            result.Broken.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Eighty_changed_digits_are_found_where_they_are()
    {
        var original = office.Editions[0].Document;
        var paragraphs = DocxText.Extract(original);
        var texts = Runs(WordFile.Read(original)).Where(run => run.Text.Any(char.IsAsciiDigit)).ToList();
        var chosen = texts.OrderBy(run => run.InTable).ThenBy(_ => _random.Next()).Take(80).ToList();

        chosen.Should().HaveCount(80);
        foreach (var (place, paragraph, text, _) in chosen)
        {
            var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
            var at = digits[_random.Next(digits.Count)];
            var digit = (char)('0' + ((text[at] - '0' + 1 + _random.Next(9)) % 10));

            var change = await OnlyChangeAsync(original, place, text[..at] + digit + text[(at + 1)..]);

            change.IsFigure.Should().BeTrue();
            change.Place.Should().Be(paragraphs[paragraph].Location);
            change.Was.Should().Be(paragraphs[paragraph].Text);
            change.Words.Should().ContainSingle().Which.Is.Should().Contain(digit.ToString());
        }
    }

    [Fact]
    public async Task Twenty_changed_words_are_found_and_are_no_figures()
    {
        var original = office.Editions[0].Document;
        var paragraphs = DocxText.Extract(original);
        var words = Runs(WordFile.Read(original))
            .SelectMany(run => Word().Matches(run.Text).Select(match => match.Groups["word"]).Where(word => word.Value != "không").Select(word => (Run: run, Match: word)))
            .OrderBy(_ => _random.Next())
            .Take(20)
            .ToList();

        words.Should().HaveCount(20);
        foreach (var (run, match) in words)
        {
            var changed = run.Text[..match.Index] + match.Value + "x" + run.Text[(match.Index + match.Length)..];

            var change = await OnlyChangeAsync(original, run.Place, changed);

            change.IsFigure.Should().BeFalse();
            change.Place.Should().Be(paragraphs[run.Paragraph].Location);
            change.Words.Should().Equal(new WordChange(match.Value, match.Value + "x"));
        }
    }

    [Fact]
    public async Task Twenty_swapped_marks_are_found_with_both_editions()
    {
        var swaps = office.Editions.SelectMany(body => office.Editions.Where(mark => mark != body), (body, mark) => (Body: body, Mark: mark)).ToList();

        swaps.Should().HaveCount(20);
        foreach (var (body, mark) in swaps)
        {
            var result = await office.VerifyAsync(WordFile.With(body.Document, WordFile.Mark(body.Document).Name, WordFile.Mark(mark.Document).Text));

            result.State.Should().Be(FileState.OtherEdition);
            result.Key.Should().Be(mark.Edition.Key.ToString());
            result.TextOf.Should().Be(body.Edition.Key);
            result.IsGood.Should().BeFalse();
        }
    }

    [Fact]
    public async Task Forty_figures_changed_in_the_database_are_named()
    {
        var chosen = (await office.FiguresAsync()).OrderBy(_ => _random.Next()).Take(40).ToList();

        chosen.Should().HaveCount(40);
        foreach (var figure in chosen)
        {
            var changed = figure.Value + 1 + _random.Next(9);
            await SetAsync(figure, changed);
            var result = await office.VerifyAsync(office.Editions[0].Document);
            await SetAsync(figure, figure.Value);

            result.State.Should().Be(FileState.Unaltered);
            result.IsGood.Should().BeFalse();
            ShouldName(result.Broken, figure.Unit, figure.Indicator, changed - figure.Value);
        }

        (await office.VerifyAsync(office.Editions[0].Document)).IsGood.Should().BeTrue("everything was put back");
    }

    [Fact]
    public async Task Ten_changes_to_stored_bytes_are_named()
    {
        var edition = office.Editions[0].Edition;
        var blobs = office.Editions.Select(made => (Edition: made, Hash: made.Edition.DocumentHash, Id: "StoredDocumentDamaged"))
            .Concat(Enumerable.Repeat((Edition: office.Editions[0], Hash: edition.SnapshotHash, Id: "StoredSnapshotDamaged"), 4))
            .Append((Edition: office.Editions[0], Hash: edition.TemplateHash, Id: "StoredTemplateDamaged"))
            .ToList();

        blobs.Should().HaveCount(10);
        foreach (var (made, hash, id) in blobs)
        {
            var content = await office.ReadAsync<byte[]>("""SELECT "Content" FROM "Blobs" WHERE "Hash" = $hash""", ("$hash", hash));
            byte[] changed = [.. content];
            changed[_random.Next(changed.Length)] ^= (byte)(1 + _random.Next(255));
            await SetBlobAsync(hash, changed);
            var result = await office.VerifyAsync(made.Document);
            await SetBlobAsync(hash, content);

            result.State.Should().Be(FileState.Unaltered);
            result.Remarks.Should().ContainSingle().Which.Id.Should().Be(id);
            result.IsGood.Should().BeFalse();
        }
    }

    [Fact]
    public async Task Thirty_new_revisions_are_told_and_break_nothing()
    {
        var file = Encoding.UTF8.GetString((await Office.SampleAsync("2020-H1/base-organisations.csv")).Content.Span);
        var lines = file.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Trim().Split(',');
        foreach (var line in lines[1..].OrderBy(_ => _random.Next()).Take(30))
        {
            var cells = line.Trim().Split(',');
            var indicator = office.Summed[_random.Next(office.Summed.Count)];
            var at = Array.IndexOf(columns, indicator);
            var value = int.Parse(cells[at], CultureInfo.InvariantCulture);
            var add = 1 + _random.Next(9);
            var name = $"{cells[0]}-sua.csv";

            await ImportAsync(name, lines[0], string.Join(',', cells.Select((cell, i) => i == at ? (value + add).ToString(CultureInfo.InvariantCulture) : cell)));
            var result = await office.VerifyAsync(office.Editions[0].Document);
            await ImportAsync("tra-lai.csv", lines[0], line);

            result.IsGood.Should().BeTrue("a later answer is no alteration");
            ShouldName([.. result.Changed!.Where(one => one.Part == SnapshotPart.Figure)], cells[0], indicator, add);
            result.Changed!.Should().ContainSingle(one => one.Part == SnapshotPart.Submission && one.Unit == cells[0]).Which.Source.Should().Be(name);
        }
    }

    private async Task<TextChange> OnlyChangeAsync(ReadOnlyMemory<byte> original, int run, string text)
    {
        var main = WordFile.Read(original);
        main.Descendants(WordFile.Word + "t").ElementAt(run).Value = text;
        var result = await office.VerifyAsync(WordFile.With(original, main));
        result.State.Should().Be(FileState.Altered);
        result.IsGood.Should().BeFalse();
        return result.Changes.Should().ContainSingle().Subject;
    }

    // The unit's figure and the district's, by just so much; and nothing but what is computed from them.
    private void ShouldName(IReadOnlyList<SnapshotDifference> differences, string unit, string indicator, decimal by)
    {
        foreach (var place in new[] { unit, Top })
        {
            var found = differences.Should().ContainSingle(one => one.Unit == place && one.Code == indicator).Subject;
            found.Part.Should().Be(SnapshotPart.Figure);
            (Number(found.Is) - Number(found.Was)).Should().Be(by, "{0} at {1}", indicator, place);
        }

        differences.Should().OnlyContain(one => (one.Unit == unit || one.Unit == Top) && office.Readers(indicator).Contains(one.Code!));
    }

    private static decimal Number(string? printed) =>
        printed == "không có" ? 0 : decimal.Parse(printed!.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private Task SetAsync(StoredFigure figure, decimal value) => office.ChangeAsync(
        """UPDATE "SubmissionValues" SET "Number" = $value WHERE "SubmissionId" = $submission AND "IndicatorId" = $indicator""",
        ("$value", value.ToString(CultureInfo.InvariantCulture)),
        ("$submission", figure.Submission),
        ("$indicator", figure.Number));

    private Task SetBlobAsync(string hash, byte[] content) =>
        office.ChangeAsync("""UPDATE "Blobs" SET "Content" = $content WHERE "Hash" = $hash""", ("$content", content), ("$hash", hash));

    private Task ImportAsync(string name, string header, string line) =>
        office.Office.ImportAsync(new SourceFile(name, Encoding.UTF8.GetBytes($"{header}\n{line}\n")));

    // Each text in the main part with its place among the texts and that of its paragraph among the paragraphs.
    private static IEnumerable<(int Place, int Paragraph, string Text, bool InTable)> Runs(XDocument main)
    {
        var paragraphs = main.Descendants(WordFile.Word + "p").Select((paragraph, place) => (paragraph, place)).ToDictionary();
        return main.Descendants(WordFile.Word + "t").Select((text, place) => (
            place, paragraphs[text.Ancestors(WordFile.Word + "p").First()], text.Value, text.Ancestors(WordFile.Word + "tc").Any()));
    }

    [GeneratedRegex(" (?<word>[a-zà-ỹ]{4,}) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
