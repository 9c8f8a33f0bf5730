using System.Globalization;
using Microsoft.Playwright;
using ReportWorker.Tests;

namespace ReportWorker.Browser.Tests;

/// <summary>Pictures of the pages for the documentation. Set REPORTWORKER_TEST_WRITE_DOCS=1 to take them anew.</summary>
internal static class Shots
{
    /// <summary>True when documents are written.</summary>
    public static bool AreTaken { get; } = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_WRITE_DOCS") == "1";

    private const int PaperDrawn = 8_000;

    /// <summary>Takes a picture of what the window shows of a page, at each width.</summary>
    public static async Task TakeAsync(IPage page, string address)
    {
        if (!AreTaken)
        {
            return;
        }

        var folder = Directory.CreateDirectory(RepositoryFolder.Of("docs", "images", "office")).FullName;
        foreach (var width in Visit.Widths)
        {
            await page.SetViewportSizeAsync(width, OfficeInBrowser.Height);
            if (await page.Locator(".paper:visible").CountAsync() > 0)
            {
                await page.WaitForTimeoutAsync(PaperDrawn); // the browser's reader does not tell when it is done
            }

            var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Scale = ScreenshotScale.Css, Caret = ScreenshotCaret.Hide });
            var name = string.Create(CultureInfo.InvariantCulture, $"{address}-{width}.png");
            await File.WriteAllBytesAsync(Path.Combine(folder, name), SmallPng.Of(picture), TestContext.Current.CancellationToken);
        }
    }
}
