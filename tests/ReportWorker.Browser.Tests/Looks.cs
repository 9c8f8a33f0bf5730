using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>What every page must look like.</summary>
internal static class Looks
{
    private const string Facts = """
        () => ({
          scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth,
          headings: document.querySelectorAll('h1').length, language: document.documentElement.lang, title: document.title,
          wide: [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | '),
        })
        """;

    /// <summary>What is wrong.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string language)
    {
        var seen = await page.EvaluateAsync<Seen>(Facts);
        var faults = new List<string>();
        Must(seen.Scroll <= seen.Client, $"it scrolls sideways: {seen.Scroll} pixels in {seen.Client}: {seen.Wide}");
        Must(seen.Headings == 1, $"it has {seen.Headings} first headings");
        Must(seen.Language == language, $"it says that it is in '{seen.Language}'");
        Must(seen.Title.Length > " – ReportWorker".Length && seen.Title.EndsWith(" – ReportWorker", StringComparison.Ordinal), $"its title is '{seen.Title}'");
        return faults;

        void Must(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }
    }

    private sealed class Seen
    {
        public int Scroll { get; set; }

        public int Client { get; set; }

        public int Headings { get; set; }

        public string Language { get; set; } = "";

        public string Title { get; set; } = "";

        public string Wide { get; set; } = "";
    }
}
