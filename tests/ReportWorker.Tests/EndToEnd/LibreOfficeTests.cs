using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Testing;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>The documents open in a real word processor, and say there what they say here.</summary>
public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Draft_and_official_edition_open_and_show_every_published_figure()
    {
        Assert.SkipUnless(await OtherProgram.CanRunAsync("soffice", "--version") && await OtherProgram.CanRunAsync("pdfinfo", "-v"), "LibreOffice or pdfinfo is not installed");
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0];
        var mark = new DocumentMark(7, new DateOnly(2020, 7, 7), "Nguyễn Văn A");
        var official = await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder { Mark = mark }, TestContext.Current.CancellationToken);

        foreach (var edition in new[] { draft, official })
        {
            var (text, pages) = await PagesAsync(office.Folder, edition);

            pages.Should().BeInRange(6, 8, "five pages of text and an annex of two, whichever fonts there are");
            foreach (var figure in PublishedFigure.SixMonthReview2020.Where(figure => figure.Sentence is not null))
            {
                text.Should().Contain(figure.Sentence!.Replace("§", figure.Printed, StringComparison.Ordinal), figure.Code);
            }

            text.Contains("Dự thảo lần 1", StringComparison.Ordinal).Should().Be(edition == draft);
            text.Contains("Số 07-BC/QU", StringComparison.Ordinal).Should().Be(edition == official);
            text.Should().NotContain("{{").And.NotContain("{%");
        }
    }

    private static async Task<(string Text, int Pages)> PagesAsync(string folder, MadeEdition edition)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"edition{edition.Edition.Key.Number}");
        var path = Path.Combine(folder, name + ".docx");
        await File.WriteAllBytesAsync(path, edition.Document, TestContext.Current.CancellationToken);
        foreach (var format in new[] { "pdf", "txt:Text (encoded):UTF8" })
        {
            await OtherProgram.RunAsync("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, path);
        }

        var text = await File.ReadAllTextAsync(Path.Combine(folder, name + ".txt"), TestContext.Current.CancellationToken);
        var information = await OtherProgram.RunAsync("pdfinfo", Path.Combine(folder, name + ".pdf"));
        var pages = information.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal)).Split(' ')[^1];
        return (text.Replace('\u00A0', ' '), int.Parse(pages, CultureInfo.InvariantCulture));
    }
}
